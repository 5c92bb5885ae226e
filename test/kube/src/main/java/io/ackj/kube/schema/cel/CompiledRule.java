package io.ackj.kube.schema.cel;

import io.ackj.kube.schema.Schema.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule.
 *
 * @param expression null if the rule does not compile
 * @param error why it does not compile; null if it does
 * @param message the expression of its message; null if there is none or it does not compile
 * @param messageError why that one does not compile; null if it does
 */
public record CompiledRule(
    Rule rule,
    @Nullable Expression expression,
    @Nullable String error,
    @Nullable Expression message,
    @Nullable String messageError) {

  /** Returns whether the rule looks at the value before an update. */
  public boolean usesOldSelf() {
    return expression != null && expression.usesOldSelf();
  }

  /** Returns whether the rule is also evaluated where there is no old value. */
  boolean worksWithoutOld() {
    return !usesOldSelf() || Boolean.TRUE.equals(rule.optionalOldSelf());
  }

  /** Returns the message if there is no expression for it. */
  String fixedMessage() {
    String message = rule.message();
    return message == null ? "failed rule: " + name() : message.strip();
  }

  /** Returns how errors of evaluation name the rule. */
  String name() {
    String message = rule.message();
    return (message == null ? rule.rule() : message).strip();
  }
}
