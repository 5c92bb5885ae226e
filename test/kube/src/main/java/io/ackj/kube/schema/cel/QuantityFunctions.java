package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.math.BigDecimal;
import java.util.List;

/** {@code quantity}, {@code isQuantity}, and comparing and adding quantities. */
final class QuantityFunctions {
  private static final CelType TYPE = OpaqueType.create("kubernetes.Quantity");
  private static final Parameter QUANTITY = new Parameter(TYPE, Quantity.class);
  private static final Parameter INT = new Parameter(SimpleType.INT, Long.class);

  private QuantityFunctions() {}

  static void addTo(Functions functions) {
    List<Parameter> text = List.of(TextFunctions.TEXT);
    functions.global("quantity", TYPE, text, args -> quantity((String) args[0]));
    functions.global(
        "isQuantity", SimpleType.BOOL, text, args -> Quantity.parse((String) args[0]) != null);
    addConversions(functions, List.of(QUANTITY));
    addComparisons(functions, List.of(QUANTITY, QUANTITY));
    functions.member(
        "add", TYPE, List.of(QUANTITY, QUANTITY), args -> sum(args, of(args[1]).amount()));
    functions.member("add", TYPE, List.of(QUANTITY, INT), args -> sum(args, number(args[1])));
    functions.member(
        "sub", TYPE, List.of(QUANTITY, QUANTITY), args -> sum(args, of(args[1]).amount().negate()));
    functions.member(
        "sub", TYPE, List.of(QUANTITY, INT), args -> sum(args, number(args[1]).negate()));
  }

  private static void addConversions(Functions functions, List<Parameter> one) {
    functions.member("sign", SimpleType.INT, one, args -> (long) of(args[0]).amount().signum());
    functions.member(
        "asApproximateFloat", SimpleType.DOUBLE, one, args -> of(args[0]).amount().doubleValue());
    functions.member("asInteger", SimpleType.INT, one, args -> integer(of(args[0])));
    functions.member("isInteger", SimpleType.BOOL, one, args -> of(args[0]).isInteger());
  }

  private static void addComparisons(Functions functions, List<Parameter> two) {
    functions.member("isGreaterThan", SimpleType.BOOL, two, args -> compare(args) > 0);
    functions.member("isLessThan", SimpleType.BOOL, two, args -> compare(args) < 0);
    functions.member("compareTo", SimpleType.INT, two, args -> (long) compare(args));
  }

  private static Quantity of(Object argument) {
    return (Quantity) argument;
  }

  private static BigDecimal number(Object argument) {
    return BigDecimal.valueOf((Long) argument);
  }

  private static Quantity sum(Object[] args, BigDecimal other) {
    return new Quantity(of(args[0]).amount().add(other));
  }

  private static int compare(Object[] args) {
    return of(args[0]).compareTo(of(args[1]));
  }

  private static long integer(Quantity quantity) {
    if (!quantity.isInteger()) {
      throw new FunctionException("cannot convert value to integer");
    }
    return quantity.amount().longValueExact();
  }

  private static Quantity quantity(String text) {
    Quantity quantity = Quantity.parse(text);
    if (quantity == null) {
      throw new FunctionException(
          "quantities must match the regular expression"
              + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
    }
    return quantity;
  }
}
