package io.ackj.runtime.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The objects that workers are to look at. Any thread may use it.
 *
 * <ul>
 *   <li>An object is in it once, however often it is added: for the most urgent reason, and at the
 *       earliest time that was asked for.
 *   <li>An object that a worker has is handed to no other until that one is {@link #done}. What is
 *       added meanwhile is queued then.
 *   <li>More urgent reasons come first, without regard to less urgent ones. Within a reason,
 *       namespaces take turns.
 *   <li>Resyncs never have more than a tenth of the workers, so that an edit finds one at once, and
 *       the processors not busy with what nobody waits for.
 * </ul>
 */
public final class WorkQueue {
  /** How long a worker sleeps at most before it reads the clock again, which may be set. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final int resyncLimit;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Waiting waiting = new Waiting();
  private final Map<ObjectKey, Priority> inFlight = new HashMap<>();
  private final Map<ObjectKey, Entry> addedInFlight = new HashMap<>();
  private int resyncsInFlight;
  private boolean shutDown;

  /**
   * Makes an empty queue.
   *
   * @param workers how many threads take from it; at least 1
   */
  public WorkQueue(int workers, InstantSource clock) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers is %d; it must be at least 1".formatted(workers));
    }
    this.resyncLimit = Math.max(1, workers / 10);
    this.clock = clock;
  }

  /** Queues an object, to be looked at as soon as it is its turn. */
  public void add(ObjectKey key, Priority priority) {
    addAfter(key, priority, Duration.ZERO);
  }

  /**
   * Queues an object, to be looked at in a while. What is queued for it already, and is due
   * earlier, stays.
   *
   * @param delay none if it is negative
   */
  public void addAfter(ObjectKey key, Priority priority, Duration delay) {
    lock.lock();
    try {
      if (shutDown) {
        return;
      }
      Instant now = clock.instant();
      Entry entry = new Entry(key, priority, delay.isNegative() ? now : now.plus(delay));
      if (inFlight.containsKey(key)) {
        addedInFlight.merge(key, entry, Entry::mergedWith);
      } else {
        waiting.add(entry, now);
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for an object and takes it; {@link #done} has to follow. Returns {@code null} if none
   * came for so long, and once the queue is shut down, though it may not be empty.
   */
  public @Nullable Item take(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (!shutDown) {
        Item item = poll();
        if (item != null || left <= 0) {
          return item;
        }
        long sleep = Math.min(nanosToSleep(), left);
        left -= sleep - changed.awaitNanos(sleep);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Takes an object if there is one to be had now. */
  @Nullable Item poll() {
    lock.lock();
    try {
      waiting.advance(clock.instant());
      Entry entry = waiting.poll(leastUrgent());
      if (entry == null) {
        return null;
      }
      inFlight.put(entry.key(), entry.priority());
      if (entry.priority() == Priority.RESYNC) {
        resyncsInFlight++;
      }
      if (waiting.hasDue(leastUrgent())) {
        // Several entries may have become due at once, which nobody else has noticed.
        changed.signal();
      }
      return entry.toItem();
    } finally {
      lock.unlock();
    }
  }

  /** Says that a worker has looked at an object that it took. */
  public void done(ObjectKey key) {
    lock.lock();
    try {
      if (inFlight.remove(key) == Priority.RESYNC) {
        resyncsInFlight--;
      }
      Entry added = addedInFlight.remove(key);
      if (added != null && !shutDown) {
        waiting.add(added, clock.instant());
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what is queued for an object, also what is delayed; the worker that has it keeps it. */
  public void forget(ObjectKey key) {
    lock.lock();
    try {
      waiting.remove(key);
      addedInFlight.remove(key);
    } finally {
      lock.unlock();
    }
  }

  /** Says whether objects wait for a worker that were changed, or are new. */
  public boolean hasChangesWaiting() {
    lock.lock();
    try {
      return waiting.hasDue(Priority.CHANGE);
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many objects are due and wait for a worker. */
  public int depth() {
    lock.lock();
    try {
      Instant now = clock.instant();
      waiting.advance(now);
      long again =
          addedInFlight.values().stream().filter(entry -> !entry.due().isAfter(now)).count();
      return waiting.dueCount() + Math.toIntExact(again);
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many objects workers have. */
  public int inFlight() {
    lock.lock();
    try {
      return inFlight.size();
    } finally {
      lock.unlock();
    }
  }

  /** Says whether the queue has ended. */
  public boolean isShutDown() {
    lock.lock();
    try {
      return shutDown;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the queue: whoever waits in {@link #take} goes away, and nothing is added any more. */
  public void shutDown() {
    lock.lock();
    try {
      shutDown = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Priority leastUrgent() {
    return resyncsInFlight < resyncLimit ? Priority.RESYNC : Priority.PROGRESS;
  }

  private long nanosToSleep() {
    Instant nextDue = waiting.nextDue();
    if (nextDue == null) {
      return LONGEST_SLEEP.toNanos();
    }
    Duration untilDue = Duration.between(clock.instant(), nextDue);
    return (untilDue.compareTo(LONGEST_SLEEP) < 0 ? untilDue : LONGEST_SLEEP).toNanos();
  }
}
