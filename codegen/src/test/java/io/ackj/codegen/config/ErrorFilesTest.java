package io.ackj.codegen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code errors/<what-it-proves>.yaml} is bad in some way; the {@code .errors} file beside it
 * holds all that is then reported, a line each.
 */
class ErrorFilesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void everythingWrongIsReportedAtOnce(String name) throws IOException {
    Path errors = ConfigFixtures.resource("errors");
    String yaml = Files.readString(errors.resolve(name));

    InvalidConfigException thrown =
        catchThrowableOfType(InvalidConfigException.class, () -> ConfigReader.read(name, yaml));

    List<String> expected = Files.readAllLines(errors.resolve(name.replace(".yaml", ".errors")));
    assertThat(thrown).hasMessage(String.join("\n", expected));
    assertThat(thrown.problems()).extracting(Problem::toString).isEqualTo(expected);
  }

  static Stream<String> badFiles() throws IOException {
    try (Stream<Path> files = Files.list(ConfigFixtures.resource("errors"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
