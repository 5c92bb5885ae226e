package io.ackj.kube.schema.cel;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as Kubernetes writes it: {@code 1500m}, {@code 1Gi}, {@code 2e3}. */
record Quantity(BigDecimal amount) implements Comparable<Quantity> {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?[0-9]+)?");
  private static final Map<String, Integer> DECIMAL_EXPONENTS =
      Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
  private static final String BINARY_PREFIXES = "KMGTPE";

  Quantity {
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  /** Returns the amount that a text stands for, or null if it stands for none. */
  static @Nullable Quantity parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String suffix = matcher.group(2);
    return new Quantity(scale(new BigDecimal(matcher.group(1)), suffix == null ? "" : suffix));
  }

  private static BigDecimal scale(BigDecimal number, String suffix) {
    if (suffix.isEmpty()) {
      return number;
    }
    if (suffix.endsWith("i")) {
      int power = BINARY_PREFIXES.indexOf(suffix.charAt(0)) + 1;
      return number.multiply(BigDecimal.valueOf(1024).pow(power));
    }
    Integer exponent = DECIMAL_EXPONENTS.get(suffix);
    return number.scaleByPowerOfTen(
        exponent == null ? Integer.parseInt(suffix.substring(1).replace("+", "")) : exponent);
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  boolean isInteger() {
    return amount.scale() <= 0 && amount.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }
}
