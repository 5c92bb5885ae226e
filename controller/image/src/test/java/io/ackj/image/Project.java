package io.ackj.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of this project. */
final class Project {
  private Project() {}

  /** Returns a file or folder, by its path from the root. */
  static Path file(String path) {
    // Maven and IDEs start tests in different folders, all of them in the project.
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("controller/jvm-settings")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no controller/jvm-settings in or above " + here))
        .resolve(path);
  }
}
