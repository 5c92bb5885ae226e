package io.ackj.runtime.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An object that waits, and from when on it is due. */
record Entry(ObjectKey key, Priority priority, Instant due) {
  /** Returns what stands for both: the more urgent reason, and the earlier time. */
  Entry mergedWith(Entry other) {
    return new Entry(
        key,
        priority.compareTo(other.priority) <= 0 ? priority : other.priority,
        due.isAfter(other.due) ? other.due : due);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && key.equals(entry.key)
        && priority == entry.priority
        && due.equals(entry.due);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + due.hashCode();
  }

  Item toItem() {
    return new Item(key, priority, due);
  }
}
