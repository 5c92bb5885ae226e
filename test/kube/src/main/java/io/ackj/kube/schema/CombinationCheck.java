package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Schema.Checks;
import java.util.List;

/**
 * {@code anyOf}, {@code oneOf}, {@code allOf} and {@code not}, in this order. Nothing is forgiven
 * within them because it has not changed.
 */
final class CombinationCheck {
  private final JsonNode value;
  private final String path;
  private final Outcome outcome = new Outcome();

  private CombinationCheck(JsonNode value, String path) {
    this.value = value;
    this.path = path;
  }

  static Outcome check(Checks checks, JsonNode value, String path) {
    CombinationCheck check = new CombinationCheck(value, path);
    if (!checks.anyOf().isEmpty()) {
      check.checkAny(checks.anyOf());
    }
    if (!checks.oneOf().isEmpty()) {
      check.checkOne(checks.oneOf());
    }
    if (!checks.allOf().isEmpty()) {
      check.checkAll(checks.allOf());
    }
    Schema not = checks.not();
    if (not != null && check.result(not).isValid()) {
      check.fail("must not validate the schema (not)");
    }
    check.outcome.countMatch();
    return check.outcome;
  }

  private Outcome result(Schema schema) {
    return ValueCheck.check(schema, value, path, null);
  }

  private void checkAny(List<Schema> schemas) {
    Outcome closest = null;
    for (Schema schema : schemas) {
      Outcome result = result(schema);
      if (result.isValid()) {
        outcome.merge(result);
        return;
      }
      if (closest == null || result.matches() > closest.matches()) {
        closest = result;
      }
    }
    fail("must validate at least one schema (anyOf)");
    if (closest != null) {
      outcome.merge(closest);
    }
  }

  private void checkOne(List<Schema> schemas) {
    List<Outcome> results = schemas.stream().map(this::result).toList();
    List<Outcome> valid = results.stream().filter(Outcome::isValid).toList();
    if (valid.size() == 1) {
      outcome.merge(valid.get(0));
      return;
    }
    String found =
        valid.isEmpty()
            ? "Found none valid"
            : "Found %d valid alternatives".formatted(valid.size());
    fail("must validate one and only one schema (oneOf). " + found);
    if (valid.isEmpty()) {
      outcome.merge(closest(results));
    }
  }

  private static Outcome closest(List<Outcome> results) {
    Outcome closest = results.get(0);
    for (Outcome result : results) {
      if (result.matches() > closest.matches()) {
        closest = result;
      }
    }
    return closest;
  }

  private void checkAll(List<Schema> schemas) {
    int valid = 0;
    for (Schema schema : schemas) {
      Outcome result = result(schema);
      valid += result.isValid() ? 1 : 0;
      outcome.merge(result);
    }
    if (valid < schemas.size()) {
      fail("must validate all the schemas (allOf)" + (valid == 0 ? ". None validated" : ""));
    }
  }

  private void fail(String words) {
    outcome.add(FieldErrors.invalid(FieldPath.ROOT, "", ShownValue.quote(path) + " " + words));
  }
}
