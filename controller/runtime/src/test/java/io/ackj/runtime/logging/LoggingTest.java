package io.ackj.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LoggingTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void writesLinesAsZapDoes() {
    LoggingEvent event = event(Level.INFO, "created new resource", null);
    event.setKeyValuePairs(
        List.of(
            new KeyValuePair("kind", "Table"),
            new KeyValuePair("generation", 2L),
            new KeyValuePair("is_adopted", false)));

    assertThat(line(event))
        .isEqualTo(
            "{\"level\":\"info\",\"ts\":\"2026-11-21T18:11:46.007Z\",\"logger\":\"ackrt\","
                + "\"msg\":\"created new resource\",\"kind\":\"Table\",\"generation\":2,"
                + "\"is_adopted\":false}\n");
  }

  @Test
  void errorsCarryTheirStackAndNoCapitals() {
    String line = line(event(Level.ERROR, "failed", new IllegalStateException("odd")));

    assertThat(line)
        .startsWith("{\"level\":\"error\"")
        .contains("\"error\":\"java.lang.IllegalStateException: odd\"")
        .contains("\"stacktrace\":\"java.lang.IllegalStateException: odd")
        .doesNotContain("ERROR");
  }

  @Test
  void librariesAreQuietOnLowLevels() {
    Logging.configure(context, Level.DEBUG, false);

    assertThat(context.getLogger("ackrt").isDebugEnabled()).isTrue();
    assertThat(context.getLogger("software.amazon.awssdk.request").isInfoEnabled()).isFalse();
    assertThat(context.getLogger("io.fabric8").isWarnEnabled()).isTrue();
  }

  @Test
  void librariesAreNoLouderThanOurselves() {
    Logging.configure(context, Level.ERROR, true);

    assertThat(context.getLogger("io.fabric8").isWarnEnabled()).isFalse();
  }

  @Test
  void knowsAllLevelsOfAck() {
    assertThat(Logging.level("debug")).isEqualTo(Level.DEBUG);
    assertThat(Logging.level("warn")).isEqualTo(Level.WARN);
    assertThat(Logging.level("panic")).isEqualTo(Level.OFF);
  }

  private LoggingEvent event(Level level, String message, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent("", context.getLogger("ackrt"), level, message, thrown, null);
    event.setInstant(Instant.parse("2026-11-21T18:11:46.007Z"));
    return event;
  }

  private static String line(LoggingEvent event) {
    return new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
  }
}
