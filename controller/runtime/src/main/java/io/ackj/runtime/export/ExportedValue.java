package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import java.util.Locale;

/** Makes a text of what a path gives. Which values can be exported, and as what, is as in ACK. */
final class ExportedValue {
  /** The path gives nothing that can be exported. */
  static final String NO_VALUE = Reasons.NO_VALUE;

  private ExportedValue() {}

  /**
   * Returns the value as text, if it is one that can be exported.
   *
   * @param found what the path gave; missing if it gave nothing
   */
  static Attempt<String> of(JsonNode found, String path) {
    return found.isTextual() || found.isBoolean() || found.isIntegralNumber()
        ? Attempt.of(found.asText())
        : Attempt.ended(
            new Outcome.Recoverable(
                NO_VALUE,
                "path does not exist in this object: spec.from.path %s gives %s, where a string, a boolean or an integer can be exported"
                    .formatted(path, typeOf(found))));
  }

  private static String typeOf(JsonNode found) {
    return switch (found.getNodeType()) {
      case MISSING -> "nothing";
      case NUMBER -> "a number that is no integer";
      case OBJECT, ARRAY, NULL -> found.getNodeType().toString().toLowerCase(Locale.ROOT);
      default -> "another type";
    };
  }
}
