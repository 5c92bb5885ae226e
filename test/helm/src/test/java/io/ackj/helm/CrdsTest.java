package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The CRDs of the chart are those of {@code apis}, byte for byte, after a line that begins a
 * document: {@code helm show crds} puts nothing between them. The build copies them before this
 * runs, see the POM.
 */
class CrdsTest {
  private static final Path CRDS = Project.file("helm/crds");
  private static final List<Path> SOURCES =
      List.of(
          Project.file("apis/src/generated/resources/crds"),
          Project.file("apis/src/main/resources/crds"));

  @Test
  void theChartHasTheCrdsOfApis() throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    for (Path source : SOURCES) {
      read(source).forEach((name, text) -> wanted.put(name, "---\n" + text));
    }

    assertThat(read(CRDS))
        .as("helm/crds, which mvn process-test-resources -pl test/helm -am copies from apis")
        .isEqualTo(wanted);
  }

  @Test
  void helmShowsAllOfThem() throws IOException {
    assertThat(Project.documents(Chart.crds())).hasSize(read(CRDS).size());
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }
}
