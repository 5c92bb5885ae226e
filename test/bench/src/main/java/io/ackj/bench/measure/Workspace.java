package io.ackj.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for what a benchmark needs and makes; closing it removes it. */
public final class Workspace implements AutoCloseable {
  private final Path directory;

  public Workspace() throws IOException {
    directory = Files.createTempDirectory("ackj-bench");
  }

  /** Returns the path of something in it, which need not exist. */
  public Path at(String name) {
    return directory.resolve(name);
  }

  /** Copies a resource into it. */
  public Path copy(URL resource, String name) throws IOException {
    try (InputStream in = resource.openStream()) {
      Files.copy(in, at(name));
    }
    return at(name);
  }

  /** Removes a directory with all that is in it, and returns how many files that were. */
  public static int remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return 0;
    }
    int files = 0;
    for (Path path : deepestFirst(directory)) {
      files += Files.isDirectory(path) ? 0 : 1;
      Files.delete(path);
    }
    return files;
  }

  @Override
  public void close() {
    try {
      remove(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be removed", e);
    }
  }

  private static List<Path> deepestFirst(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
