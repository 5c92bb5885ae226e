package io.ackj.codegen.emit.docs;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.service.Constraints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words, as Markdown, what values AWS allows. */
final class LimitText {
  private LimitText() {}

  /** Returns one sentence for each limit; none if AWS's model states none. */
  static List<String> of(Field field) {
    Constraints limits = field.constraints();
    boolean list = field.type() instanceof FieldType.ListOf;
    List<String> sentences = new ArrayList<>();
    if (!limits.enumValues().isEmpty()) {
      sentences.add(
          (list ? "Allowed entries: " : "Allowed values: ") + Markdown.codes(limits.enumValues()));
    }
    if (limits.min() != null || limits.max() != null) {
      sentences.add(range(field.type(), limits.min(), limits.max()));
    }
    if (limits.pattern() != null) {
      sentences.add(
          (list ? "Pattern of the entries: " : "Pattern: ") + Markdown.code(limits.pattern()));
    }
    return sentences;
  }

  private static String range(FieldType type, @Nullable String min, @Nullable String max) {
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
