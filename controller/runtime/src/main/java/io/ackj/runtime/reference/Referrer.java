package io.ackj.runtime.reference;

import io.ackj.runtime.queue.ObjectKey;

/**
 * An object that refers to others.
 *
 * @param loop the loop of its kind; one instance for each
 */
public record Referrer(Loop loop, ObjectKey key) {
  /** The loop of a kind. */
  @FunctionalInterface
  public interface Loop {
    /** Looks at an object at once, since something that it refers to has changed. Returns soon. */
    void wake(ObjectKey key);
  }

  void wake() {
    loop.wake(key);
  }
}
