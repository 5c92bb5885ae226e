package io.ackj.runtime.queue;

import java.time.Instant;
import java.util.Objects;

/**
 * An object that a worker is to look at now.
 *
 * @param priority the most urgent of the reasons for which it was queued
 * @param queuedAt since when it could have been looked at; a delay that was asked for is not part
 *     of the wait
 */
public record Item(ObjectKey key, Priority priority, Instant queuedAt) {
  public Item {
    Objects.requireNonNull(key);
    Objects.requireNonNull(priority);
    Objects.requireNonNull(queuedAt);
  }
}
