package io.ackj.codegen.config;

/**
 * One thing that is wrong, or worth a notice, in a configuration file.
 *
 * @param location where it stands
 * @param path the YAML path, such as {@code ignore.field_paths[3]}; empty for the file as a whole
 * @param message what is wrong and, where possible, what to write instead
 */
public record Problem(Location location, String path, String message) {

  /** Returns the problem as one line: location, path, message. */
  @Override
  public String toString() {
    return path.isEmpty() ? location + ": " + message : location + ": " + path + ": " + message;
  }
}
