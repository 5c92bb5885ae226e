package io.ackj.kube.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes of the log, in a ring. Not safe for use by several threads: {@link Store}
 * guards it.
 */
final class History {
  private final int capacity;
  private final long maxBytes;
  private final Map<String, Long> forgotten = new HashMap<>();
  private @Nullable Change[] ring = new Change[64];
  private int first;
  private int size;
  private long bytes;
  private long floor;

  /**
   * Makes an empty history.
   *
   * @param capacity how many changes are kept at most
   * @param maxBytes how much the objects of the kept changes may hold together
   */
  History(int capacity, long maxBytes) {
    this.capacity = capacity;
    this.maxBytes = maxBytes;
  }

  void add(Change change) {
    if (size == ring.length) {
      grow();
    }
    ring[(first + size) % ring.length] = change;
    size++;
    bytes += change.object().json().length;
    while (size > capacity || (bytes > maxBytes && size > 1)) {
      forgetOldest();
    }
  }

  /** Forgets all changes up to a revision, and refuses whoever wants to start before it. */
  void compact(long revision) {
    floor = Math.max(floor, revision);
    while (size > 0 && at(0).revision() <= revision) {
      forgetOldest();
    }
  }

  /** Returns whether all changes of a resource after a revision are still known. */
  boolean reachesBackTo(String resource, long revision) {
    return forgotten.getOrDefault(resource, 0L) <= revision;
  }

  /** Returns whether a reader may start after a revision. */
  boolean mayStartAt(String resource, long revision) {
    return revision >= floor && reachesBackTo(resource, revision);
  }

  /** Returns the oldest revision at which a reader of a resource may start. */
  long oldestStart(String resource) {
    return Math.max(floor, forgotten.getOrDefault(resource, 0L));
  }

  /** Returns up to {@code max} changes of a resource after a revision, the oldest first. */
  List<Change> after(String resource, long revision, int max) {
    List<Change> found = new ArrayList<>();
    for (int i = firstAfter(revision); i < size && found.size() < max; i++) {
      if (at(i).resource().equals(resource)) {
        found.add(at(i));
      }
    }
    return found;
  }

  private int firstAfter(long revision) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).revision() > revision) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Change at(int index) {
    return Objects.requireNonNull(ring[(first + index) % ring.length]);
  }

  private void grow() {
    @Nullable Change[] larger = Arrays.copyOf(ring, ring.length * 2);
    for (int i = 0; i < size; i++) {
      larger[i] = at(i);
    }
    ring = larger;
    first = 0;
  }

  private void forgetOldest() {
    Change oldest = at(0);
    ring[first] = null;
    first = (first + 1) % ring.length;
    size--;
    bytes -= oldest.object().json().length;
    forgotten.put(oldest.resource(), oldest.revision());
  }
}
