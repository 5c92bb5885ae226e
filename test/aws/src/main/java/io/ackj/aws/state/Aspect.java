package io.ackj.aws.state;

/**
 * A key under which a feature keeps its own state on a table, a part of a table, a Region or an
 * account: tags, a policy, time to live. The feature owns the key as a constant, so nobody else
 * writes what stands under it; two aspects are never equal.
 *
 * @param <T> the state; immutable
 */
public final class Aspect<T> {
  private final String name;
  private final T initial;

  private Aspect(String name, T initial) {
    this.name = name;
    this.initial = initial;
  }

  /**
   * Makes a new key.
   *
   * @param name for messages
   * @param initial what stands there before anything was written
   */
  public static <T> Aspect<T> of(String name, T initial) {
    return new Aspect<>(name, initial);
  }

  /** Returns what stands there before anything was written. */
  public T initial() {
    return initial;
  }

  @Override
  public String toString() {
    return name;
  }
}
