package io.ackj.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Files that are written but not yet in their place. Closed before they are moved there, it leaves
 * nothing behind, not even the directories that it made for them.
 */
final class Staging implements AutoCloseable {
  /** Beside its place, so that the move stays within one file system and cannot be seen halfway. */
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  private final Deque<Path> madeDirectories = new ArrayDeque<>();

  /** Writes what is to stand at a place. */
  void write(Path place, byte[] content) {
    try {
      Path directory = Objects.requireNonNull(place.toAbsolutePath().getParent());
      makeDirectories(directory);
      Path beside = directory.resolve("." + place.getFileName() + ".ackj");
      staged.put(beside, place);
      Files.write(beside, content);
    } catch (IOException e) {
      throw new FileAccessException("cannot write", place, e);
    }
  }

  /** Moves everything to its place. */
  void moveIntoPlace() {
    // From here on, the directories are in use.
    madeDirectories.clear();
    staged.forEach(Staging::move);
    staged.clear();
  }

  private static void move(Path beside, Path place) {
    try {
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FileAccessException("cannot write", place, e);
    }
  }

  private void makeDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path above = directory.getParent();
    if (above != null) {
      makeDirectories(above);
    }
    Files.createDirectory(directory);
    madeDirectories.push(directory);
  }

  @Override
  public void close() {
    staged.keySet().forEach(Staging::removeQuietly);
    madeDirectories.forEach(Staging::removeQuietly);
  }

  private static void removeQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException ignored) {
      // It is in nobody's way, and the failure that led here is the one to report.
    }
  }
}
