package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether two JSON values are the same, whichever Java type holds their numbers. */
public final class JsonEquality {
  private static final Comparator<JsonNode> LENIENT_ON_NUMBERS =
      (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
          return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
      };

  private JsonEquality() {}

  /** Returns whether both are the same or both are not there. */
  public static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    return left.equals(LENIENT_ON_NUMBERS, right);
  }
}
