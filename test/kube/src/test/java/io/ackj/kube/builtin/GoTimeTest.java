package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTimeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2020-01-01T00:00:00Z, false, 2020-01-01T00:00:00Z",
    "2020-01-01T00:00:00.5Z, false, 2020-01-01T00:00:00Z",
    "2020-01-01T01:00:00+01:00, false, 2020-01-01T00:00:00Z",
    "2020-01-01T00:00:00.123456Z, true, 2020-01-01T00:00:00.123456Z",
    "2020-01-01T00:00:00.000000-00:30, true, 2020-01-01T00:30:00.000000Z",
  })
  void timeIsStoredInUtc(String text, boolean microTime, String stored) {
    assertThat(GoTime.problem(text, microTime)).isNull();
    assertThat(GoTime.normalize(text, microTime)).isEqualTo(stored);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, cannot parse \"\" as \"2006\"",
        "20200101, cannot parse \"0101\" as \"-\"",
        "2020-01-01 00:00:00Z, cannot parse \" 00:00:00Z\" as \"T\"",
        "2020-01-01T00:00:00, cannot parse \"\" as \"Z07:00\"",
        "2020-01-01T00:00:00Zulu, extra text: \"ulu\"",
      })
  void textThatIsNoTimeIsReportedFromTheFirstPartThatDoesNotFit(String text, String problem) {
    assertThat(GoTime.problem(text, false))
        .isEqualTo("parsing time \"%s\" as \"2006-01-02T15:04:05Z07:00\": %s", text, problem);
  }

  @Test
  void dayThatDoesNotExistIsOutOfRange() {
    assertThat(GoTime.problem("2020-02-30T00:00:00Z", false))
        .isEqualTo("parsing time \"2020-02-30T00:00:00Z\": day out of range");
  }
}
