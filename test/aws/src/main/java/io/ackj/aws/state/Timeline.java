package io.ackj.aws.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Changes to come, in the order in which they are due; those due at the same time happen in the
 * order in which they were planned.
 *
 * <p>Changes concern a subject. A subject can be held, which is how a table gets stuck: what is due
 * for it waits until it is released.
 */
public final class Timeline {
  private final PriorityQueue<Planned> planned = new PriorityQueue<>();
  private final Map<Object, List<Planned>> held = new HashMap<>();
  private long sequence;

  /**
   * Plans a change.
   *
   * @param subject what the change concerns, such as a {@link TableKey}
   */
  public void plan(Instant due, Object subject, Change change) {
    planned.add(new Planned(due, sequence++, subject, change));
  }

  /** Keeps whatever is due for a subject from happening. Holding it twice is holding it once. */
  public void hold(Object subject) {
    held.putIfAbsent(subject, new ArrayList<>());
  }

  /** Lets happen again, with the next advance, what is due for a subject. */
  public void release(Object subject) {
    List<Planned> waiting = held.remove(subject);
    if (waiting != null) {
      planned.addAll(waiting);
    }
  }

  /** Returns how many changes are still to come, those that are held among them. */
  public int size() {
    return planned.size() + held.values().stream().mapToInt(List::size).sum();
  }

  /** Returns how many changes have ever been planned. It only grows. */
  public long everPlanned() {
    return sequence;
  }

  /** Returns when the next change is due, if any is; held ones are not. */
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(planned.peek()).map(Planned::due);
  }

  /** Takes the next change that is due and not held, in its order. */
  Optional<Planned> takeDue(Instant time) {
    Planned next = planned.peek();
    while (next != null && !next.due.isAfter(time)) {
      planned.remove();
      List<Planned> waiting = held.get(next.subject);
      if (waiting == null) {
        return Optional.of(next);
      }
      waiting.add(next);
      next = planned.peek();
    }
    return Optional.empty();
  }

  record Planned(Instant due, long sequence, Object subject, Change change)
      implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
