package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.status.ApiException;
import org.jspecify.annotations.Nullable;

/** Kubernetes' words for what is wrong with a strategic merge patch. */
final class PatchErrors {
  private PatchErrors() {}

  static ApiException badFormat(String ofWhat) {
    return ApiException.badRequest("invalid patch format of " + ofWhat);
  }

  /** Kubernetes does not foresee these, so they are its own failures to clients. */
  static ApiException internal(String message) {
    return ApiException.of(500, "", message);
  }

  static ApiException noMergeKey(JsonNode entry, String key) {
    return internal(
        "map: %s does not contain declared merge key: %s".formatted(GoTypes.printed(entry), key));
  }

  static ApiException unknownDirective(JsonNode directive, ObjectNode of) {
    ObjectNode whole = of.deepCopy();
    whole.set("$patch", directive);
    return internal(
        "unknown patch type: %s in map: %s".formatted(directive.asText(), GoTypes.printed(whole)));
  }

  /** A 422 that does not say what is wrong. */
  static ApiException rejected() {
    return new ApiException(
        422,
        "Invalid",
        "the server rejected our request due to an error in our request",
        Json.object());
  }

  static ApiException listOfLists() {
    return rejected();
  }

  /** Returns a value that has to be a list. */
  static ArrayNode list(@Nullable JsonNode value) {
    if (value instanceof ArrayNode list) {
      return list;
    }
    String actual = value == null ? "%!s(<nil>)" : GoTypes.goName(value);
    throw internal("expected a []interface {}, but received a " + actual);
  }
}
