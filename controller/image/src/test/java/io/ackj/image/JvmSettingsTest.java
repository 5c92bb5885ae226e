package io.ackj.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmSettingsTest {
  private final Path file;

  JvmSettingsTest(@TempDir Path directory) {
    this.file = directory.resolve("jvm-settings");
  }

  @Test
  void linesOfTheControllerAndOfThisJdkCount() throws IOException {
    Files.writeString(
        file,
        """
        # a comment

        every       any  -XX:+UseSerialGC
        every       25   -XX:+UseCompactObjectHeaders
        others      any  -Xmx384m
        controller  17   -Xmx64m
        controller  any  MALLOC_ARENA_MAX=2
        """);

    JvmSettings settings = JvmSettings.read(file, 17);

    assertThat(settings)
        .isEqualTo(
            new JvmSettings(
                List.of("-XX:+UseSerialGC", "-Xmx64m"), Map.of("MALLOC_ARENA_MAX", "2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every any",
        "nobody any -Xmx1m",
        "every soon -Xmx1m",
        "every any Xmx1m",
        "every any -Xmx1m -Xms1m"
      })
  void lineThatIsNoneIsRefused(String line) throws IOException {
    Files.writeString(file, line);

    assertThatThrownBy(() -> JvmSettings.read(file, 17))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("jvm-settings has a line that is none: " + line);
  }
}
