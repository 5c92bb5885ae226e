package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.ackj.kube.status.ApiException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Kubernetes calls the types of JSON values in its messages about malformed patches. */
final class GoTypes {
  private GoTypes() {}

  /** Returns the word of Go's JSON decoder for the type of a value, such as {@code array}. */
  static String jsonName(JsonNode value) {
    JsonNodeType type = value.getNodeType();
    return switch (type) {
      case OBJECT, POJO -> "object";
      case ARRAY -> "array";
      case STRING, BINARY -> "string";
      case NUMBER -> "number";
      case BOOLEAN -> "bool";
      case NULL, MISSING -> "null";
    };
  }

  /** Returns the Go type that a value is decoded to, such as {@code map[string]interface {}}. */
  static String goName(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> "map[string]interface {}";
      case ARRAY -> "[]interface {}";
      case STRING, BINARY -> "string";
      case NUMBER -> value.isIntegralNumber() ? "int64" : "float64";
      case BOOLEAN -> "bool";
      case NULL, MISSING -> "%!s(<nil>)";
    };
  }

  /** Returns a value as Go prints it, such as {@code map[a:1 b:[x y]]}. */
  static String printed(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(member -> member.getKey() + ":" + printed(member.getValue()))
          .collect(Collectors.joining(" ", "map[", "]"));
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(GoTypes::printed)
          .collect(Collectors.joining(" ", "[", "]"));
    }
    return value.isNull() ? "<nil>" : value.asText();
  }

  /** Returns the 400 for a patch whose decoding failed. */
  static ApiException undecodable(JsonNode value, String expected) {
    return ApiException.badRequest(
        "error decoding patch: json: cannot unmarshal %s into Go %s"
            .formatted(jsonName(value), expected));
  }
}
