package io.ackj.local.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Waits until objects are synced. */
public final class SyncProgress {
  private final Collection<ObjectKey> awaited;
  private final Map<ObjectKey, ObservedObject> seen = new HashMap<>();
  private boolean stopped;

  /** Awaits these objects. */
  public SyncProgress(Collection<ObjectKey> awaited) {
    this.awaited = new TreeSet<>(awaited);
  }

  /** Takes in what an object is like now. */
  public synchronized void saw(ObservedObject object) {
    seen.put(object.key(), object);
    notifyAll();
  }

  /** Takes in that an object is gone. */
  public synchronized void lost(ObjectKey key) {
    seen.remove(key);
    notifyAll();
  }

  /** Ends all waiting. */
  public synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /**
   * Waits until all are synced, or each is either synced or terminal, or the time is over.
   *
   * @return why objects are not synced, a line each; empty if all are
   */
  public synchronized List<String> await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    long left = most.toNanos();
    while (!stopped && !isSettled() && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return obstacles();
  }

  private boolean isSettled() {
    return awaited.stream()
        .allMatch(
            key ->
                seen.containsKey(key) && (seen.get(key).isSynced() || seen.get(key).isTerminal()));
  }

  private List<String> obstacles() {
    List<String> obstacles = new ArrayList<>();
    for (ObjectKey key : awaited) {
      ObservedObject object = seen.get(key);
      if (object == null) {
        obstacles.add(key + ": it is not there");
      } else if (!object.isSynced()) {
        obstacles.add(key + ": " + object.obstacle());
      }
    }
    return obstacles;
  }
}
