package io.ackj.kube.fault;

import io.ackj.kube.status.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Makes a server misbehave, as networks and real API servers do. What concerns requests counts: it
 * happens to the next so many that match, and then no more. Any thread may use it, while the server
 * serves.
 */
public final class Faults {
  /** What a server does when all its clients are concerned. */
  public interface Levers {
    /** Breaks the connections of all watches off. */
    void breakWatches();

    /** Forgets the history. */
    void compact();

    /** Lets watches send events, or not. */
    void holdEvents(boolean hold);
  }

  private static final class Pending {
    private final Matching matching;
    private final Effect effect;
    private int left;

    Pending(Matching matching, Effect effect, int times) {
      this.matching = matching;
      this.effect = effect;
      this.left = times;
    }
  }

  private final Levers levers;
  private final List<Pending> pending = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean frozen;

  /** Makes the faults of a server, none of them active. */
  public Faults(Levers levers) {
    this.levers = levers;
  }

  /**
   * Answers the next requests with an error instead of handling them.
   *
   * @param times how many
   * @param code the HTTP status, such as 500 or 429
   * @param reason the Status object's reason, such as {@code InternalError}; may be empty
   */
  public void fail(int times, Matching matching, int code, String reason, String message) {
    ApiException failure = ApiException.of(code, reason, message);
    add(times, matching, new Effect(Duration.ZERO, failure, false, false));
  }

  /**
   * Handles the next requests, and then answers them with an error, so that the client cannot know
   * that they took effect.
   */
  public void failAfterwards(
      int times, Matching matching, int code, String reason, String message) {
    ApiException failure = ApiException.of(code, reason, message);
    add(times, matching, new Effect(Duration.ZERO, failure, false, true));
  }

  /** Breaks the connections of the next requests off without handling them. */
  public void disconnect(int times, Matching matching) {
    add(times, matching, new Effect(Duration.ZERO, null, true, false));
  }

  /** Handles the next requests, and breaks their connections off without an answer. */
  public void disconnectAfterwards(int times, Matching matching) {
    add(times, matching, new Effect(Duration.ZERO, null, true, true));
  }

  /** Handles the next requests later. */
  public void delay(int times, Matching matching, Duration delay) {
    add(times, matching, new Effect(delay, null, false, false));
  }

  /** Takes back all that is still to happen to requests. */
  public void clear() {
    synchronized (pending) {
      pending.clear();
    }
  }

  /** Breaks the connections of all watches off. */
  public void breakWatches() {
    levers.breakWatches();
  }

  /**
   * Forgets the history, as etcd's compaction does: a list or watch that starts before now is
   * refused with a 410. Watches that are open go on.
   */
  public void compactHistory() {
    levers.compact();
  }

  /** Leaves all requests without an answer and all watches without events, until unfrozen. */
  public void freeze() {
    synchronized (waiting) {
      frozen = true;
    }
    levers.holdEvents(true);
  }

  /** Goes on with what came while frozen. */
  public void unfreeze() {
    List<Runnable> resumed;
    synchronized (waiting) {
      frozen = false;
      resumed = List.copyOf(waiting);
      waiting.clear();
    }
    levers.holdEvents(false);
    resumed.forEach(Runnable::run);
  }

  /**
   * Runs what handles a request: at once, or when the server is unfrozen.
   *
   * @param handle may be run by another thread
   */
  public void whenUnfrozen(Runnable handle) {
    synchronized (waiting) {
      if (frozen) {
        waiting.add(handle);
        return;
      }
    }
    handle.run();
  }

  /** Returns what happens to a request, and counts it. */
  public Effect effectOn(FaultRequest request) {
    synchronized (pending) {
      Iterator<Pending> faults = pending.iterator();
      while (faults.hasNext()) {
        Pending fault = faults.next();
        if (fault.matching.matches(request)) {
          fault.left--;
          if (fault.left <= 0) {
            faults.remove();
          }
          return fault.effect;
        }
      }
      return Effect.NONE;
    }
  }

  private void add(int times, Matching matching, Effect effect) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "a fault was to happen %d times; it must be at least 1".formatted(times));
    }
    synchronized (pending) {
      pending.add(new Pending(matching, effect, times));
    }
  }
}
