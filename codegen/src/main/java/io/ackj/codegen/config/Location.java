package io.ackj.codegen.config;

/**
 * Where something stands.
 *
 * @param file the file's name as the user gave it
 * @param line the line, from 1; 0 means the file as a whole
 */
public record Location(String file, int line) {

  /** Checks the line. */
  public Location {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " of " + file);
    }
  }

  static Location ofFile(String file) {
    return new Location(file, 0);
  }

  /** Returns {@code file:line}, or only the file when there is no line. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
