package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.ackj.kube.schema.Schema.Checks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The range of a number's format, {@code multipleOf} and the bounds. Integers are compared with the
 * whole part of a bound, as Kubernetes does.
 */
final class NumberCheck {
  private final Schema schema;
  private final JsonNode value;
  private final String path;
  private final Outcome outcome = new Outcome();

  private NumberCheck(Schema schema, JsonNode value, String path) {
    this.schema = schema;
    this.value = value;
    this.path = path;
  }

  static Outcome check(Schema schema, JsonNode value, String path) {
    NumberCheck check = new NumberCheck(schema, value, path);
    check.run();
    return check.outcome;
  }

  private void run() {
    Checks checks = schema.checks();
    fitsFormat(value, "Checked");
    constrain("MultipleOf", checks.multipleOf(), this::checkMultiple);
    constrain(
        "Minimum boundary",
        checks.minimum(),
        bound -> checkBound(bound, checks.exclusiveMinimum(), -1, "greater than"));
    constrain(
        "Maximum boundary",
        checks.maximum(),
        bound -> checkBound(bound, checks.exclusiveMaximum(), 1, "less than"));
    outcome.countMatch();
  }

  private void constrain(String name, @Nullable JsonNode constraint, Consumer<Constraint> check) {
    if (constraint != null) {
      boolean whole = fitsFormat(constraint, name) && TypeCheck.isInteger(value);
      check.accept(new Constraint(constraint.doubleValue(), whole));
    }
  }

  /**
   * A number that a value is compared with.
   *
   * @param whole whether both are compared as integers
   */
  private record Constraint(double number, boolean whole) {
    String shown() {
      return whole ? Long.toString((long) number) : ShownValue.number(number);
    }
  }

  private void checkMultiple(Constraint factor) {
    double divisor = factor.whole() ? (double) (long) factor.number() : factor.number();
    if (divisor <= 0) {
      outcome.add(
          FieldErrors.invalid(
              FieldPath.of(path),
              DoubleNode.valueOf(divisor),
              "factor MultipleOf declared for %s must be positive: %s"
                  .formatted(path, factor.shown())));
    } else if (!isMultiple(factor)) {
      add(factor, "should be a multiple of " + factor.shown());
    }
  }

  private boolean isMultiple(Constraint factor) {
    if (factor.whole()) {
      return value.longValue() % (long) factor.number() == 0;
    }
    double number = value.doubleValue();
    double quotient = factor.number() < 1 ? 1 / factor.number() * number : number / factor.number();
    return TypeCheck.isWhole(quotient);
  }

  private void checkBound(Constraint bound, boolean exclusive, int wrongSide, String words) {
    int side =
        bound.whole()
            ? Long.compare(value.longValue(), (long) bound.number())
            : Double.compare(value.doubleValue(), bound.number());
    if (side == wrongSide || (exclusive && side == 0)) {
      String orEqual = exclusive ? "" : " or equal to";
      add(bound, "should be %s%s %s".formatted(words, orEqual, bound.shown()));
    }
  }

  private void add(Constraint constraint, String words) {
    JsonNode shown = constraint.whole() ? value : DoubleNode.valueOf(value.doubleValue());
    outcome.add(
        FieldErrors.invalid(FieldPath.of(path), shown, "%s in body %s".formatted(path, words)));
  }

  /** Returns whether a number lies in the range of the schema's format, and tells if not. */
  private boolean fitsFormat(JsonNode number, String name) {
    Schema.Type type = schema.intOrString() ? null : schema.type();
    if (type != Schema.Type.INTEGER && type != Schema.Type.NUMBER) {
      return true;
    }
    String format = Formats.effective(schema);
    if (isInRange(number, type, format)) {
      return true;
    }
    String suffix = format == null ? " (default format)" : " with format " + format;
    outcome.add(
        FieldErrors.invalid(
            FieldPath.ROOT,
            "",
            "%s value must be of type %s%s in %s".formatted(name, type.word(), suffix, path)));
    return false;
  }

  private static boolean isInRange(JsonNode number, Schema.Type type, @Nullable String format) {
    if (type == Schema.Type.NUMBER) {
      return !"float".equals(format) || Math.abs(number.doubleValue()) <= Float.MAX_VALUE;
    }
    boolean whole =
        TypeCheck.isInteger(number)
            || (number.doubleValue() == Math.rint(number.doubleValue())
                && Math.abs(number.doubleValue()) < 0x1p63);
    return whole && (!"int32".equals(format) || (int) number.doubleValue() == number.doubleValue());
  }
}
