package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Correlation;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rule {@code self == oldSelf}, without CEL: most CRDs that have rules have no other, and
 * loading the language takes longer than starting the server.
 */
record Immutability(Schema schema) implements Expression {

  /** Returns whether a rule says just this. */
  static boolean isMeantBy(Rule rule) {
    boolean equality = rule.rule().replaceAll("\\s+", "").equals("self==oldSelf");
    return equality && rule.messageExpression() == null && rule.optionalOldSelf() == null;
  }

  @Override
  public boolean usesOldSelf() {
    return true;
  }

  @Override
  public Object evaluate(JsonNode self, @Nullable JsonNode old) {
    JsonNode arranged = old == null ? null : Arrangement.like(schema, old, self);
    Correlation correlation = Correlation.of(schema, self, arranged);
    return correlation != null && correlation.unchanged();
  }
}
