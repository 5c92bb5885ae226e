package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.cel.Expression.EvaluationException;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule on one value: what it comes to, and how that is told. */
final class RuleEvaluation {
  private static final int LONGEST_MESSAGE_BYTES = 5 * 1024;

  private final CompiledRule compiled;
  private final Node node;

  RuleEvaluation(CompiledRule compiled, Node node) {
    this.compiled = compiled;
    this.node = node;
  }

  List<FieldError> errors() {
    Expression expression = compiled.expression();
    if (expression == null) {
      return List.of(broken("rule compile error: " + compiled.error()));
    }
    JsonNode old = node.old();
    if ((old == null || old.isNull()) && !compiled.worksWithoutOld()) {
      return List.of();
    }
    try {
      if (Boolean.TRUE.equals(expression.evaluate(node.value(), old))) {
        return List.of();
      }
    } catch (EvaluationException e) {
      return List.of(broken(words(e)));
    }
    boolean forgiven = !compiled.usesOldSelf() && node.ratchet().forgives();
    return forgiven ? List.of() : List.of(violation());
  }

  private String words(EvaluationException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("no such overload")) {
      return "'%s': call arguments did not match a supported operator, function or macro signature for rule: %s"
          .formatted(message, compiled.name());
    }
    return "%s evaluating rule: %s".formatted(message, compiled.name());
  }

  private FieldError broken(String detail) {
    Schema.Type type = node.schema().type();
    return FieldErrors.invalid(node.path(), type == null ? "" : type.word(), detail);
  }

  private FieldError violation() {
    FieldPath path = path();
    String detail = detail();
    String reason = compiled.rule().reason();
    return switch (reason == null ? "" : reason) {
      case "FieldValueForbidden" -> FieldErrors.forbidden(path, detail);
      case "FieldValueRequired" -> FieldErrors.required(path, detail);
      case "FieldValueDuplicate" -> duplicate(path);
      default -> invalid(path, detail);
    };
  }

  private boolean isShown() {
    Schema.Type type = node.schema().type();
    return type != Schema.Type.OBJECT && type != Schema.Type.ARRAY;
  }

  private FieldError invalid(FieldPath path, String detail) {
    return isShown()
        ? FieldErrors.invalid(path, node.value(), detail)
        : FieldErrors.invalidUnshown(path, detail);
  }

  private FieldError duplicate(FieldPath path) {
    return isShown()
        ? FieldErrors.duplicate(path, node.value())
        : new FieldError(FieldError.Kind.DUPLICATE, path.toString(), null, "");
  }

  private FieldPath path() {
    String below = compiled.rule().fieldPath();
    if (below == null) {
      return node.path();
    }
    try {
      FieldPath relative = RulePath.parse(below, node.schema(), true).path();
      return node.path().child(relative.text());
    } catch (RulePath.InvalidPathException e) {
      return node.path();
    }
  }

  private String detail() {
    String computed = computedMessage();
    return computed == null ? compiled.fixedMessage() : computed;
  }

  /** A message that comes to nothing, to more than a line or to too much is left out. */
  private @Nullable String computedMessage() {
    Expression message = compiled.message();
    if (message == null) {
      return null;
    }
    try {
      String text = String.valueOf(message.evaluate(node.value(), node.old())).strip();
      boolean usable =
          !text.isEmpty() && !text.contains("\n") && text.length() <= LONGEST_MESSAGE_BYTES;
      return usable ? text : null;
    } catch (EvaluationException e) {
      return null;
    }
  }
}
