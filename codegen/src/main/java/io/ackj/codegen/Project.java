package io.ackj.codegen;

import java.nio.file.Path;

/** The project that the launcher {@code ./ackj} belongs to; the launcher says which it is. */
final class Project {
  private Project() {}

  /**
   * Returns the project's directory: the current one unless the launcher names another. It is
   * relative where that is possible, since messages show it.
   */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path root = here.resolve(System.getProperty("ackj.root", "")).normalize();
    return root.startsWith(here) ? here.relativize(root) : root;
  }

  /** Returns the project's version as the launcher tells it. */
  static String version() {
    return System.getProperty("ackj.version", "(of no known version)");
  }
}
