package io.ackj.local.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code kustomize} is a kustomization, with what {@code kubectl kustomize} of
 * kubectl 1.37.1 (kustomize 5.8.1) printed for it in {@code expected.txt}.
 */
class KustomizeBuildTest {
  private static final Path CASES = Path.of("src/test/resources/kustomize");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void makesWhatKubectlMakes(String name) {
    Path directory = CASES.resolve(name);

    List<Manifest> built = KustomizeBuild.build(directory);

    assertThat(contents(built))
        .containsExactlyInAnyOrderElementsOf(
            contents(Manifests.read(directory.resolve("expected.txt"))));
  }

  private static List<JsonNode> contents(List<Manifest> manifests) {
    return manifests.stream().map(manifest -> (JsonNode) manifest.content()).toList();
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }
}
