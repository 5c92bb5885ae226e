package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoBase64Test {
  @ParameterizedTest(name = "\"{0}\": {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, -1, nothing is fine",
        "YQ==, -1, a byte",
        "YWI=, -1, two bytes",
        "YWJj, -1, three bytes",
        "YR==, -1, Go does not look at unused bits",
        "`Y\nWI=`, -1, line breaks count for nothing",
        "`YWI=\r\n`, -1, nor at the end",
        "%%, 0, no digit",
        "YW%=, 2, no digit in the middle",
        "YQ, 0, no padding: Go names the start of the group",
        "YWJjYQ, 4, the same in the second group",
        "Y, 0, one digit is no byte",
        "YQ=, 3, half of the padding is missing",
        "YQ=x, 2, the second sign of padding is another",
        "=, 0, padding without digits",
        "YWI=YWI=, 4, something after the padding",
        "YQ==Y, 4, the same with two signs",
      })
  void firstIllegalByteIsTheOneThatGoNames(String text, int position, String reason) {
    assertThat(GoBase64.firstIllegal(text)).as(reason).isEqualTo(position);
  }
}
