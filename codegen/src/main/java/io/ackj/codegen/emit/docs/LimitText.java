package io.ackj.codegen.emit.docs;

import io.ackj.codegen.emit.RangeText;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.service.Constraints;
import java.util.ArrayList;
import java.util.List;

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
    RangeText.of(field).ifPresent(sentences::add);
    if (limits.pattern() != null) {
      sentences.add(
          (list ? "Pattern of the entries: " : "Pattern: ") + Markdown.code(limits.pattern()));
    }
    return sentences;
  }
}
