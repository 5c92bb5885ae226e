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
 * document: {@code helm show crds} puts nothing between them. With {@code
 * -Dackj.golden.rewrite=true} they are copied from there.
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
    if (Boolean.getBoolean("ackj.golden.rewrite")) {
      copy(wanted);
    }

    assertThat(read(CRDS))
        .as("helm/crds; copy from apis by this test with -Dackj.golden.rewrite=true")
        .isEqualTo(wanted);
  }

  @Test
  void helmShowsAllOfThem() throws IOException {
    assertThat(Project.documents(Chart.crds())).hasSize(read(CRDS).size());
  }

  private static void copy(Map<String, String> wanted) throws IOException {
    for (String name : read(CRDS).keySet()) {
      Files.delete(CRDS.resolve(name));
    }
    for (Map.Entry<String, String> file : wanted.entrySet()) {
      Files.writeString(CRDS.resolve(file.getKey()), file.getValue());
    }
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
