package io.ackj.runtime.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries that wait: those that are due in lines by priority, the others by their time. There is at
 * most one for a key. Not thread-safe.
 */
final class Waiting {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::due)
          .thenComparing(entry -> entry.key().namespace())
          .thenComparing(entry -> entry.key().name());

  private final Map<ObjectKey, Entry> due = new HashMap<>();
  private final Map<Priority, FairLine> lines = new EnumMap<>(Priority.class);
  private final Map<ObjectKey, Entry> delayed = new HashMap<>();
  private final TreeSet<Entry> byTime = new TreeSet<>(BY_TIME);

  Waiting() {
    for (Priority priority : Priority.values()) {
      lines.put(priority, new FairLine());
    }
  }

  /** Adds an entry; it becomes one with what waits for the key already. */
  void add(Entry added, Instant now) {
    Entry before = find(added.key());
    Entry entry = before == null ? added : before.mergedWith(added);
    if (entry.equals(before)) {
      return;
    }
    if (entry.due().isAfter(now)) {
      remove(entry.key());
      delayed.put(entry.key(), entry);
      byTime.add(entry);
    } else {
      makeDue(entry);
    }
  }

  /** Moves what has become due into its line. */
  void advance(Instant now) {
    while (!byTime.isEmpty() && !byTime.first().due().isAfter(now)) {
      makeDue(byTime.first());
    }
  }

  /**
   * Takes out whose turn it is, {@code null} if nobody's.
   *
   * @param last the least urgent priority that may have its turn
   */
  @Nullable Entry poll(Priority last) {
    for (Map.Entry<Priority, FairLine> line : lines.entrySet()) {
      if (line.getKey().compareTo(last) > 0) {
        return null;
      }
      Entry entry = line.getValue().poll();
      if (entry != null) {
        due.remove(entry.key());
        return entry;
      }
    }
    return null;
  }

  boolean hasDue(Priority last) {
    return lines.entrySet().stream()
        .anyMatch(line -> line.getKey().compareTo(last) <= 0 && !line.getValue().isEmpty());
  }

  void remove(ObjectKey key) {
    Entry entry = due.remove(key);
    if (entry != null) {
      line(entry.priority()).remove(key);
    }
    Entry later = delayed.remove(key);
    if (later != null) {
      byTime.remove(later);
    }
  }

  int dueCount() {
    return due.size();
  }

  /** Returns when the next entry becomes due; {@code null} if none is delayed. */
  @Nullable Instant nextDue() {
    return byTime.isEmpty() ? null : byTime.first().due();
  }

  private void makeDue(Entry entry) {
    Entry before = due.get(entry.key());
    if (before != null && before.priority() == entry.priority()) {
      // It keeps its place: who is added again and again must not come last for ever.
      line(entry.priority()).put(entry);
      due.put(entry.key(), entry);
      return;
    }
    remove(entry.key());
    line(entry.priority()).put(entry);
    due.put(entry.key(), entry);
  }

  private @Nullable Entry find(ObjectKey key) {
    Entry entry = due.get(key);
    return entry != null ? entry : delayed.get(key);
  }

  private FairLine line(Priority priority) {
    FairLine line = lines.get(priority);
    if (line == null) {
      throw new IllegalStateException("no line for " + priority);
    }
    return line;
  }
}
