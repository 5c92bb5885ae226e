package io.ackj.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A CRD that is added to apis is not forgotten here. */
class CrdsTest {
  @Test
  void allCrdsOfApisAreApplied() throws IOException {
    assertThat(Crds.FILES)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    files("../../apis/src/main/resources/crds").stream(),
                    files("../../apis/src/generated/resources/crds").stream())
                .toList());
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
