package io.ackj.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where that goes which the controller and its libraries write to standard error: as a rule into a
 * file, so that it does not mix with what a person looks at.
 */
final class ErrorLog implements AutoCloseable {
  private final String place;
  private final PrintStream before = System.err;

  private ErrorLog(String place) {
    this.place = place;
  }

  /** Leaves standard error as it is. */
  static ErrorLog none() {
    return new ErrorLog("standard error");
  }

  /**
   * Begins to write to a file, which is made anew. A process that still writes to the one before
   * keeps it.
   */
  static ErrorLog into(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.deleteIfExists(path);
      PrintStream file = new PrintStream(Files.newOutputStream(path), true, StandardCharsets.UTF_8);
      ErrorLog log = new ErrorLog(path.toString());
      System.setErr(file);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where to look, in words. */
  String place() {
    return place;
  }

  /** Gives standard error back. The file stays. */
  @Override
  public void close() {
    PrintStream file = System.err;
    if (file != before) {
      System.setErr(before);
      file.close();
    }
  }
}
