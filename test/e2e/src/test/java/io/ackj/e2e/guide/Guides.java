package io.ackj.e2e.guide;

import io.ackj.e2e.harness.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages of docs/guides, save the index. */
final class Guides {
  private static final String INDEX = "README.md";

  private Guides() {}

  /** Returns docs. */
  static Path docs() {
    return Objects.requireNonNull(Programs.launcher().getParent()).resolve("docs");
  }

  /** Returns the index. */
  static Path index() {
    return docs().resolve("guides").resolve(INDEX);
  }

  /** Returns the pages by name. */
  static List<GuidePage> pages() {
    try (Stream<Path> files = Files.list(docs().resolve("guides"))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith(INDEX))
          .sorted()
          .map(GuidePage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
