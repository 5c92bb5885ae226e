package io.ackj.codegen;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * A service made up for tests. It offers shelves; the model of 2024 has all of that of 2020, and
 * more.
 */
public final class Library {
  private Library() {}

  public static Path model(int year) {
    return file("library-" + year + ".json");
  }

  /** Returns a file beside the models. */
  public static Path file(String name) {
    try {
      return Path.of(Library.class.getResource("/generate/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
