package io.ackj.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Durations are those of kubectl's {@code --timeout}. */
class GoDurationTest {
  @ParameterizedTest
  @CsvSource({"90s, PT90S", "1h2m3.5s, PT1H2M3.5S", "300ms, PT0.3S", "1.5h, PT1H30M"})
  void isRead(String text, Duration duration) {
    assertThat(new GoDuration().convert(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5 m", "-5m", "0s", "5d", "m", "5m!", "x5m"})
  void restIsRefused(String text) {
    assertThatThrownBy(() -> new GoDuration().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("\"" + text + "\" is no duration above zero; write it as 90s, 5m or 1h30m");
  }
}
