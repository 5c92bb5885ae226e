package io.ackj.kube.schema;

import java.util.function.IntUnaryOperator;

/** Numbers whose last digit guards the others. */
final class CheckDigits {
  private CheckDigits() {}

  static boolean isIsbn10(String text) {
    String digits = text.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{9}[0-9X]") && sum(digits, i -> i + 1) % 11 == 0;
  }

  static boolean isIsbn13(String text) {
    String digits = text.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{13}") && sum(digits, i -> i % 2 == 0 ? 1 : 3) % 10 == 0;
  }

  static boolean isCreditCard(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.matches(
            "4[0-9]{12}([0-9]{3})?|5[1-5][0-9]{14}|6(011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}"
                + "|3(0[0-5]|[68][0-9])[0-9]{11}|(2131|1800|35[0-9]{3})[0-9]{11}")
        && luhn(digits) % 10 == 0;
  }

  private static int sum(String digits, IntUnaryOperator weight) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
      sum += digit * weight.applyAsInt(i);
    }
    return sum;
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
