package io.ackj.codegen.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects problems, so that a user sees all of them at once. Not safe for use by several threads.
 */
public final class Problems {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.location().file())
          .thenComparingInt(problem -> problem.location().line())
          .thenComparing(Problem::path);

  private final Locations locations;
  private final List<Problem> ofForm;
  private final List<Problem> collected = new ArrayList<>();
  private final List<Problem> unmatched = new ArrayList<>();

  Problems(Locations locations) {
    this(locations, List.of());
  }

  /**
   * Makes a collection that begins with errors of form. What is then added at, or inside of, a
   * value whose form is wrong follows from that and is left out.
   */
  Problems(Locations locations, List<Problem> ofForm) {
    this.locations = locations;
    this.ofForm = ofForm;
    collected.addAll(ofForm);
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
    if (!followsFromForm(problem)) {
      collected.add(problem);
    }
  }

  /**
   * Adds the problem that an entry matches nothing in AWS's model, and so has no effect. That is a
   * slip in a file written for this version of the model, and to be expected in one written for
   * another version.
   */
  public void addUnmatched(String yamlPath, String message) {
    addUnmatched(new Problem(locations.of(yamlPath), yamlPath, message));
  }

  /** Adds an entry that matches nothing, whose location is already known. */
  public void addUnmatched(Problem problem) {
    if (!followsFromForm(problem)) {
      unmatched.add(problem);
    }
  }

  private boolean followsFromForm(Problem problem) {
    return ofForm.stream().map(Problem::path).anyMatch(path -> isAtOrInside(path, problem.path()));
  }

  private static boolean isAtOrInside(String outer, String path) {
    return !outer.isEmpty()
        && (path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "["));
  }

  public boolean isEmpty() {
    return collected.isEmpty() && unmatched.isEmpty();
  }

  /** Returns what was collected, sorted by file, line and path. */
  public List<Problem> all() {
    return Stream.concat(collected.stream(), unmatched.stream()).sorted(BY_PLACE).toList();
  }

  /** Returns the entries that match nothing, sorted by file, line and path. */
  public List<Problem> unmatched() {
    return unmatched.stream().sorted(BY_PLACE).toList();
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

  /**
   * Does nothing when nothing was collected but entries that match nothing.
   *
   * @throws InvalidConfigException with all problems, otherwise
   */
  public void throwIfAnyButUnmatched() {
    if (!collected.isEmpty()) {
      throwIfAny();
    }
  }
}
