package io.ackj.runtime.loop;

import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;

/** What a worker does with an object. Called by several threads, each with another object. */
@FunctionalInterface
public interface ObjectPass {
  /**
   * Looks at an object and does what can be done now.
   *
   * @param priority why it is looked at
   * @return when to look again
   */
  Conclusion over(ObjectKey key, Priority priority);
}
