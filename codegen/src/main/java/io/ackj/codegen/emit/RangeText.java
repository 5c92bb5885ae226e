package io.ackj.codegen.emit;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.service.Constraints;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words between which bounds AWS takes a number, a length or a size. */
public final class RangeText {
  private RangeText() {}

  /**
   * Returns for example {@code Range: 1 to 35}, {@code Length: at most 1024 characters} or {@code
   * Size: 1 to 20 entries}; empty if AWS's model states no bounds.
   */
  public static Optional<String> of(Field field) {
    Constraints limits = field.constraints();
    return limits.min() == null && limits.max() == null
        ? Optional.empty()
        : Optional.of(text(field.type(), limits.min(), limits.max()));
  }

  private static String text(FieldType type, @Nullable String min, @Nullable String max) {
    if (type == FieldType.Scalar.INTEGER || type == FieldType.Scalar.DOUBLE) {
      return "Range: " + between(min, max);
    }
    boolean one = "1".equals(max == null ? min : max);
    if (type instanceof FieldType.ListOf || type instanceof FieldType.MapOf) {
      return "Size: " + between(min, max) + (one ? " entry" : " entries");
    }
    String unit = type == FieldType.Scalar.BLOB ? " byte" : " character";
    return "Length: " + between(min, max) + unit + (one ? "" : "s");
  }

  private static String between(@Nullable String min, @Nullable String max) {
    if (max == null) {
      return "at least " + min;
    }
    if (min == null) {
      return "at most " + max;
    }
    return min.equals(max) ? "exactly " + max : min + " to " + max;
  }
}
