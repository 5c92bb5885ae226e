package io.ackj.kube.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "PT0.9S,0s",
    "PT-1.5S,0s",
    "PT-2S,<invalid>",
    "PT119S,119s",
    "PT2M,2m",
    "PT2M1S,2m1s",
    "PT9M59S,9m59s",
    "PT10M59S,10m",
    "PT2H59M,179m",
    "PT3H,3h",
    "PT7H59M,7h59m",
    "PT8H59M,8h",
    "PT47H59M,47h",
    "P2D,2d",
    "P3DT4H,3d4h",
    "P7DT23H,7d23h",
    "P8DT23H,8d",
    "P729D,729d",
    "P730D,2y",
    "P731D,2y1d",
    "P2919D,7y364d",
    "P3000D,8y"
  })
  void durationsAreShortenedToWhatMatters(Duration duration, String text) {
    assertThat(Ages.text(duration)).isEqualTo(text);
  }

  @Test
  void timeIsGivenAsWhatHasPassedSince() {
    Instant now = Instant.parse("2026-01-01T12:00:00Z");

    assertThat(Ages.since("2026-01-01T11:55:00Z", now)).isEqualTo("5m");
    assertThat(Ages.since("2026-01-01T13:55:00+02:00", now)).isEqualTo("5m");
    assertThat(Ages.since("2026-01-01T11:55:00.123456Z", now)).isEqualTo("4m59s");
    assertThat(Ages.since("", now)).isEqualTo("<unknown>");
    assertThat(Ages.since("yesterday", now)).isEqualTo("<invalid>");
    assertThat(Ages.since("2026-01-01T12:05:00Z", now)).isEqualTo("<invalid>");
  }
}
