package io.ackj.codegen.emit.crd;

import io.ackj.codegen.emit.RangeText;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.DocumentationText;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code kubectl explain} says of a field: AWS's text, and the values that AWS allows. ACK's
 * schemas do not enforce these, so that a value that AWS adds tomorrow needs no new CRD.
 */
final class FieldText {
  private FieldText() {}

  static String of(Field field) {
    List<String> parts = new ArrayList<>();
    if (!field.documentation().isEmpty()) {
      parts.add(field.documentation());
    }
    Constraints limits = field.constraints();
    if (!limits.enumValues().isEmpty()) {
      parts.add(DocumentationText.of("Allowed values: " + String.join(", ", limits.enumValues())));
    }
    RangeText.of(field).ifPresent(parts::add);
    if (limits.pattern() != null) {
      // Not wrapped: a pattern that is broken over lines cannot be used.
      parts.add("Pattern: " + limits.pattern());
    }
    return String.join("\n\n", parts);
  }
}
