package io.ackj.runtime.resource;

import io.ackj.runtime.compare.FieldPath;
import java.util.Arrays;
import java.util.List;

/** Checks of the components of records; each failure names the component and what was seen. */
final class Check {
  private Check() {}

  static void notBlank(String component, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(component + ": must not be blank");
    }
  }

  /** Checks that a text is a field path that begins with one of some members. */
  static void path(String component, String value, String... roots) {
    FieldPath path = FieldPath.parse(value);
    if (Arrays.stream(roots).noneMatch(root -> path.startsWith(FieldPath.of(root)))) {
      throw new IllegalArgumentException(
          component + ": must begin with " + String.join(" or ", roots) + ": \"" + value + '"');
    }
  }

  static List<String> specPaths(String component, List<String> paths) {
    paths.forEach(path -> path(component, path, "spec"));
    return List.copyOf(paths);
  }
}
