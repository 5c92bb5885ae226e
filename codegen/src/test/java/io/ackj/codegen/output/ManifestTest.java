package io.ackj.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void listsPathsSortedUnderItsHeader() {
    List<GeneratedFile> files =
        List.of(new GeneratedFile("generated/b", "\n"), new GeneratedFile("generated/a", "\n"));

    GeneratedFile manifest = Manifest.of("sqs", "Generated.", files);

    assertThat(manifest)
        .isEqualTo(
            new GeneratedFile(
                "apis/src/generated/resources/manifest/sqs.txt",
                """
                # Generated.
                generated/a
                generated/b
                """));
  }

  @Test
  void mergeConflictLeavesThePathsOfBothSides() {
    String conflict =
        """
        # Generated.
        <<<<<<< ours
        generated/b
        =======
        generated/a
        generated/b
        >>>>>>> theirs/generated/
        """;

    assertThat(Manifest.paths(conflict)).containsExactly("generated/a", "generated/b");
  }
}
