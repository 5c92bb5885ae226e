package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Says whether an answer of AWS holds what is expected of it. */
final class Expected {
  private Expected() {}

  /**
   * Says whether everything expected is there: members of an object, elements of a list in any
   * order. An empty object or list is there if there is any.
   */
  static boolean isPartOf(JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      return actual.isObject()
          && expected.properties().stream()
              .allMatch(member -> isPartOf(member.getValue(), actual.path(member.getKey())));
    }
    if (expected.isArray()) {
      return actual.isArray() && containsAll(expected, actual);
    }
    return expected.isNumber()
        ? actual.isNumber() && expected.asDouble() == actual.asDouble()
        : expected.equals(actual);
  }

  private static boolean containsAll(JsonNode expected, JsonNode actual) {
    for (JsonNode element : expected) {
      boolean isThere = false;
      for (JsonNode candidate : actual) {
        isThere |= isPartOf(element, candidate);
      }
      if (!isThere) {
        return false;
      }
    }
    return true;
  }

  /** Returns the operation and the answer of an entry of {@code aws}. */
  static Map.Entry<String, JsonNode> only(JsonNode aws) {
    return aws.properties().iterator().next();
  }
}
