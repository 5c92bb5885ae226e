package io.ackj.codegen.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects problems, so that a user sees all of them at once. Not safe for use by several threads.
 */
public final class Problems {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.location().file())
          .thenComparingInt(problem -> problem.location().line())
          .thenComparing(Problem::path);

  private final Locations locations;
  private final List<Problem> collected = new ArrayList<>();

  Problems(Locations locations) {
    this.locations = locations;
  }

  /**
   * Adds a problem at a YAML path.
   *
   * @param yamlPath as {@link YamlPath} writes it; a path that no file holds is located at the
   *     nearest enclosing one that does
   */
  public void add(String yamlPath, String message) {
    add(new Problem(locations.of(yamlPath), yamlPath, message));
  }

  /** Adds a problem whose location is already known. */
  public void add(Problem problem) {
    collected.add(problem);
  }

  public boolean isEmpty() {
    return collected.isEmpty();
  }

  /** Returns what was collected, sorted by file, line and path. */
  public List<Problem> all() {
    return collected.stream().sorted(BY_PLACE).toList();
  }

  /**
   * Does nothing when nothing was collected.
   *
   * @throws InvalidConfigException with all problems, otherwise
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new InvalidConfigException(all());
    }
  }
}
