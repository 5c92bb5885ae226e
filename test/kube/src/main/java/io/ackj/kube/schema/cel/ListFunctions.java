package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.CelByteString;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * {@code isSorted}, {@code min}, {@code max}, {@code sum}, {@code indexOf} and its kin on lists.
 */
final class ListFunctions {
  private static final CelType ANY = TypeParamType.create("A");
  private static final List<CelType> COMPARABLE =
      List.of(
          SimpleType.INT,
          SimpleType.UINT,
          SimpleType.DOUBLE,
          SimpleType.BOOL,
          SimpleType.DURATION,
          SimpleType.TIMESTAMP,
          SimpleType.STRING,
          SimpleType.BYTES);

  private ListFunctions() {}

  static void addTo(Functions functions) {
    for (CelType type : COMPARABLE) {
      List<Parameter> list = List.of(list(type));
      functions.member("isSorted", SimpleType.BOOL, list, args -> isSorted((List<?>) args[0]));
      functions.member("min", type, list, args -> extreme((List<?>) args[0], "min", -1));
      functions.member("max", type, list, args -> extreme((List<?>) args[0], "max", 1));
    }
    sum(functions, SimpleType.INT, 0L);
    sum(functions, SimpleType.DOUBLE, 0.0);
    sum(functions, SimpleType.DURATION, Duration.ZERO);
    List<Parameter> search = List.of(list(ANY), new Parameter(ANY, Object.class));
    functions.member(
        "indexOf", SimpleType.INT, search, args -> (long) ((List<?>) args[0]).indexOf(args[1]));
    functions.member(
        "lastIndexOf",
        SimpleType.INT,
        search,
        args -> (long) ((List<?>) args[0]).lastIndexOf(args[1]));
  }

  private static Parameter list(CelType type) {
    return new Parameter(ListType.create(type), List.class);
  }

  private static void sum(Functions functions, CelType type, Object zero) {
    functions.member(
        "sum",
        type,
        List.of(list(type)),
        args ->
            ((List<?>) args[0]).stream().map(Object.class::cast).reduce(zero, ListFunctions::add));
  }

  private static Object add(Object left, Object right) {
    if (left instanceof Long number) {
      try {
        return Math.addExact(number, ((Number) right).longValue());
      } catch (ArithmeticException e) {
        throw new FunctionException("integer overflow");
      }
    }
    if (left instanceof Duration duration) {
      return duration.plus((Duration) right);
    }
    return ((Number) left).doubleValue() + ((Number) right).doubleValue();
  }

  private static boolean isSorted(List<?> list) {
    for (int i = 1; i < list.size(); i++) {
      if (compare(list.get(i - 1), list.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Object extreme(List<?> list, String name, int sign) {
    Comparator<Object> order = (left, right) -> sign * compare(left, right);
    return list.stream()
        .map(Object.class::cast)
        .max(order)
        .orElseThrow(() -> new FunctionException(name + " called on empty list"));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the compiler of CEL has checked the types
  private static int compare(Object left, Object right) {
    if (left instanceof CelByteString bytes) {
      return CelByteString.unsignedLexicographicalComparator()
          .compare(bytes, (CelByteString) right);
    }
    return ((Comparable) left).compareTo(right);
  }
}
