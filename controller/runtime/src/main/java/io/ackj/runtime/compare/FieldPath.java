package io.ackj.runtime.compare;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource, such as {@code spec.globalSecondaryIndexes[byDate].projection}.
 *
 * <p>A path is made of members, which follow a dot, and of elements of lists and maps, which stand
 * in brackets and are named by their key (a tag's key, an index's name) or by their position.
 * Brackets and backslashes within a key are escaped by a backslash, so that {@link #parse} reads
 * back whatever {@link #toString} writes. Paths are immutable, and extending one is cheap.
 *
 * <p>The natural order puts a path before all that lie below it, members in the order of their
 * names, elements before members, and positions in the order of their numbers.
 */
public final class FieldPath implements Comparable<FieldPath> {
  private static final Pattern MEMBER = Pattern.compile("[^.\\[\\]\\\\]+");
  private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]*");

  private final @Nullable FieldPath parent;
  private final Step step;
  private final int depth;

  private FieldPath(@Nullable FieldPath parent, Step step) {
    this.parent = parent;
    this.step = step;
    this.depth = parent == null ? 1 : parent.depth + 1;
  }

  /**
   * Returns the path of a member of the resource itself, for example {@code spec}.
   *
   * @throws IllegalArgumentException if the name is empty or has a dot, bracket or backslash in it
   */
  public static FieldPath of(String name) {
    return new FieldPath(null, Step.member(name));
  }

  /**
   * Reads a path that {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is not a path; the message quotes it
   */
  public static FieldPath parse(String text) {
    return new FieldPathParser(text).parse();
  }

  /**
   * Returns the path of a member of what this path leads to.
   *
   * @throws IllegalArgumentException if the name is empty or has a dot, bracket or backslash in it
   */
  public FieldPath child(String name) {
    return new FieldPath(this, Step.member(name));
  }

  /** Returns the path of the list or map element that has the key; any text is a key. */
  public FieldPath element(String key) {
    return new FieldPath(this, Step.element(key));
  }

  /**
   * Returns the path of the list element at a position, counted from 0. It equals that of the
   * element whose key is that number.
   */
  public FieldPath index(int position) {
    if (position < 0) {
      throw new IllegalArgumentException("a position is not negative: " + position);
    }
    return element(Integer.toString(position));
  }

  /** Returns the path without its last step; empty for a member of the resource itself. */
  public Optional<FieldPath> parent() {
    return Optional.ofNullable(parent);
  }

  /** Returns the key of the element that this path ends in; empty if it ends in a member. */
  public Optional<String> key() {
    return step.isElement() ? Optional.of(step.name()) : Optional.empty();
  }

  /** Says whether this path is the other one or lies below it. */
  public boolean startsWith(FieldPath other) {
    FieldPath path = this;
    while (path.depth > other.depth && path.parent != null) {
      path = path.parent;
    }
    return path.equals(other);
  }

  @Override
  public int compareTo(FieldPath other) {
    Iterator<Step> mine = steps().iterator();
    Iterator<Step> theirs = other.steps().iterator();
    while (mine.hasNext() && theirs.hasNext()) {
      int order = mine.next().compareTo(theirs.next());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(depth, other.depth);
  }

  private Deque<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>(depth);
    for (FieldPath path = this; path != null; path = path.parent) {
      steps.addFirst(path.step);
    }
    return steps;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath that
        && depth == that.depth
        && step.equals(that.step)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(parent) + step.hashCode();
  }

  /** Returns the path as people and {@link #parse} read it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step each : steps()) {
      each.appendTo(text);
    }
    return text.toString();
  }

  /** One step of a path: a member by its name, or an element by its key. */
  private record Step(boolean isElement, String name) implements Comparable<Step> {
    private static final Comparator<Step> ORDER =
        Comparator.comparing((Step step) -> !step.isElement())
            .thenComparing(step -> !step.isPosition())
            .thenComparingInt(step -> step.isPosition() ? step.name().length() : 0)
            .thenComparing(Step::name);

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Step step && isElement == step.isElement && name.equals(step.name);
    }

    @Override
    public int hashCode() {
      return 31 * Boolean.hashCode(isElement) + name.hashCode();
    }

    static Step member(String name) {
      if (!MEMBER.matcher(name).matches()) {
        throw new IllegalArgumentException("not the name of a member: \"" + name + '"');
      }
      return new Step(false, name);
    }

    static Step element(String key) {
      return new Step(true, key);
    }

    boolean isPosition() {
      return isElement && POSITION.matcher(name).matches();
    }

    @Override
    public int compareTo(Step other) {
      return ORDER.compare(this, other);
    }

    void appendTo(StringBuilder text) {
      if (isElement) {
        text.append('[').append(name.replaceAll("[\\[\\]\\\\]", "\\\\$0")).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(name);
      }
    }
  }
}
