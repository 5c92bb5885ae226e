package io.ackj.codegen.config;

import java.util.List;

/**
 * How desired and latest resource are compared ({@code resources.<Resource>.compare}).
 *
 * @param ignore paths of fields that may differ
 */
public record CompareConfig(List<String> ignore) {

  /** Copies the list. */
  public CompareConfig {
    ignore = List.copyOf(ignore);
  }

  /** Returns the paths from the spec on: ACK's files write {@code Spec.} before them, or do not. */
  public List<String> specPaths() {
    return ignore.stream().map(path -> path.replaceFirst("^Spec\\.", "")).toList();
  }

  /** Returns what compares all fields. */
  public static CompareConfig empty() {
    return new CompareConfig(List.of());
  }
}
