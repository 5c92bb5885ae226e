package io.ackj.runtime.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All differences between a resource as desired and as last described by AWS, in the order in which
 * they were found. For two equal resources it is empty.
 *
 * @param differences the differences
 */
public record Delta(List<Difference> differences) {
  private static final Delta EMPTY = new Delta(List.of());

  public Delta {
    differences = List.copyOf(differences);
  }

  /** Returns the delta without differences. */
  public static Delta empty() {
    return EMPTY;
  }

  /** Returns a builder without differences. */
  public static Builder builder() {
    return new Builder();
  }

  /** Says whether there is no difference. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /**
   * Says whether anything differs at, above or below a path; above, because a structure that is
   * missing as a whole differs in all its members.
   */
  public boolean differsAt(FieldPath path) {
    return differences.stream().anyMatch(difference -> concerns(difference, path));
  }

  /** Returns the differences at, above and below a path; see {@link #differsAt}. */
  public List<Difference> at(FieldPath path) {
    return differences.stream().filter(difference -> concerns(difference, path)).toList();
  }

  private static boolean concerns(Difference difference, FieldPath path) {
    return difference.path().startsWith(path) || path.startsWith(difference.path());
  }

  /** Returns the differences in words, separated by semicolons; the empty text if there is none. */
  @Override
  public String toString() {
    return differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
  }

  /** Collects differences. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Difference> differences = new ArrayList<>();

    private Builder() {}

    /** Adds a difference after those that are here. */
    public Builder add(Difference difference) {
      differences.add(difference);
      return this;
    }

    /** Adds a difference after those that are here; {@code null} stands for an absent value. */
    public Builder add(FieldPath path, @Nullable Object desired, @Nullable Object latest) {
      return add(new Difference(path, desired, latest));
    }

    /** Returns what was collected so far. */
    public Delta build() {
      return differences.isEmpty() ? EMPTY : new Delta(differences);
    }
  }
}
