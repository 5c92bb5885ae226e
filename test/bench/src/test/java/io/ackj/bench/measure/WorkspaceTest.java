package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  @Test
  void removingADirectoryCountsTheFilesInIt() throws IOException {
    try (Workspace workspace = new Workspace()) {
      Path output = workspace.at("output");
      Files.createDirectories(output.resolve("a/b"));
      Files.writeString(output.resolve("a/one"), "1");
      Files.writeString(output.resolve("a/b/two"), "2");

      assertThat(Workspace.remove(output)).isEqualTo(2);

      assertThat(output).doesNotExist();
    }
  }

  @Test
  void directoryThatWasNeverMadeHasNoFiles() throws IOException {
    try (Workspace workspace = new Workspace()) {
      assertThat(Workspace.remove(workspace.at("output"))).isZero();
    }
  }

  @Test
  void nothingIsLeftOfAClosedWorkspace() throws IOException {
    Path file;
    try (Workspace workspace = new Workspace()) {
      file = Files.writeString(workspace.at("file"), "content");
    }

    assertThat(file.getParent()).doesNotExist();
  }
}
