package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Schema.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The walk that checks a value and all that it holds against a schema. The order of the checks is
 * Kubernetes': type, combinations of schemas, text, number, list, enumeration, object.
 */
final class ValueCheck {
  private ValueCheck() {}

  /** Checks a value; what was wrong before and is unchanged passes. */
  static Outcome check(
      Schema schema, JsonNode value, String path, @Nullable Correlation correlation) {
    Outcome outcome = checkStrictly(schema, value, path, correlation);
    boolean forgiven = !outcome.isValid() && correlation != null && correlation.unchanged();
    return forgiven ? outcome.forgiven() : outcome;
  }

  /** Checks a value whether it has changed or not; what it holds may still be forgiven. */
  private static Outcome checkStrictly(
      Schema schema, JsonNode value, String path, @Nullable Correlation correlation) {
    Outcome outcome = new Outcome();
    TypeCheck type = new TypeCheck(schema);
    if (value.isNull()) {
      outcome.merge(type.check(value, path));
      outcome.merge(checkEnumeration(schema.checks().enumeration(), value, path));
      return outcome;
    }
    if (type.applies()) {
      step(outcome, type.check(value, path));
    }
    step(outcome, CombinationCheck.check(schema.checks(), value, path));
    checkKind(outcome, schema, value, path, correlation);
    return outcome;
  }

  private static void checkKind(
      Outcome outcome,
      Schema schema,
      JsonNode value,
      String path,
      @Nullable Correlation correlation) {
    if (value.isTextual()) {
      checkText(outcome, schema, value.textValue(), path);
    }
    if (value.isNumber()) {
      step(outcome, NumberCheck.check(schema, value, path));
    }
    if (value.isArray()) {
      step(outcome, checkList(schema, value, path, correlation));
    }
    step(outcome, checkEnumeration(schema.checks().enumeration(), value, path));
    if (value.isObject()) {
      step(outcome, ObjectCheck.check(schema, value, path, correlation));
    }
    outcome.countMatch();
  }

  private static void step(Outcome outcome, Outcome result) {
    outcome.merge(result);
    outcome.countMatch();
  }

  private static void checkText(Outcome outcome, Schema schema, String value, String path) {
    step(outcome, TextCheck.check(schema.checks(), value, path));
    String format = Formats.effective(schema);
    if (format != null) {
      step(outcome, TextCheck.checkFormat(format, value, path));
    }
  }

  private static Outcome checkEnumeration(List<JsonNode> enumeration, JsonNode value, String path) {
    boolean listed = enumeration.stream().anyMatch(allowed -> JsonEquality.equal(allowed, value));
    if (enumeration.isEmpty() || (listed && !value.isNull())) {
      return new Outcome();
    }
    List<String> supported =
        enumeration.stream()
            .map(each -> each.isTextual() ? each.textValue() : ShownValue.json(each))
            .toList();
    return Outcome.failure(FieldErrors.notSupported(FieldPath.of(path), value, supported));
  }

  private static Outcome checkList(
      Schema schema, JsonNode list, String path, @Nullable Correlation correlation) {
    Outcome outcome = new Outcome();
    Schema items = schema.items();
    for (int i = 0; items != null && i < list.size(); i++) {
      Correlation child = correlation == null ? null : correlation.index(i);
      outcome.merge(check(items, list.get(i), path + "[" + i + "]", child));
    }
    checkSize(outcome, schema.checks(), list, path);
    outcome.countMatch();
    return outcome;
  }

  private static void checkSize(Outcome outcome, Checks checks, JsonNode list, String path) {
    Long least = checks.minItems();
    if (least != null && list.size() < least) {
      outcome.add(ObjectCheck.tooFew(path, list.size(), least, "items"));
    }
    Long most = checks.maxItems();
    if (most != null && list.size() > most) {
      outcome.add(FieldErrors.tooMany(FieldPath.of(path), list.size(), most));
    }
    if (checks.uniqueItems() && ListInvariants.hasDuplicates(list)) {
      outcome.add(
          FieldErrors.invalid(
              FieldPath.of(path), "", path + " in body shouldn't contain duplicates"));
    }
  }
}
