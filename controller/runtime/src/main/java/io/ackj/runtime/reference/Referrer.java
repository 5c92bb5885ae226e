package io.ackj.runtime.reference;

import io.ackj.runtime.queue.ObjectKey;
import org.jspecify.annotations.Nullable;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Referrer referrer && loop == referrer.loop && key.equals(referrer.key);
  }

  @Override
  public int hashCode() {
    return 31 * loop.hashCode() + key.hashCode();
  }

  void wake() {
    loop.wake(key);
  }
}
