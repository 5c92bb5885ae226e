package io.ackj.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitChangeTest {
  @ParameterizedTest(name = "\"{0}\" to \"{1}\"")
  @CsvSource({
    "1..5, 1..5, ''",
    "1..5, 1..9, limits were 1..5 and are 1..9",
    "'', 1..9, limits were none and are 1..9",
    "1..9, '', limits were 1..9 and are none",
    "one of A|B, one of A|B|C, now also allows C",
    "one of A|B, one of B, no longer allows A",
    "one of A|B, one of C|B, now also allows C / no longer allows A",
    "1..5; each one of A, 1..5; each one of A|B, now also allows B",
    "1..5; each one of A, 1..6; each one of A|B, limits were 1..5; each one of A and are 1..6; each one of A|B",
    "'', one of A, limits were none and are one of A",
  })
  void saysWhatIsDifferent(String before, String after, String text) {
    assertThat(String.join(" / ", LimitChange.describe(before, after))).isEqualTo(text);
  }
}
