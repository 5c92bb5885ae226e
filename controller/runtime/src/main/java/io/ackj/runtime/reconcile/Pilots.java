package io.ackj.runtime.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/**
 * Learns from some resources how long AWS takes to create them, to ask less about the others. When
 * a thousand are created at once, questions in vain are most of the work, and answers come late
 * because of them. So one resource in {@value #ONE_IN}, a pilot, is asked about as often as {@link
 * PollInterval} says. The others wait as long as pilots of their age are still being created.
 *
 * <p>Where few are created there are too few pilots to learn from, and each is asked about. Safe
 * for use by many threads.
 */
final class Pilots {
  private static final int ONE_IN = 16;

  /** That so many are not ready says something about the rest. */
  private static final int ENOUGH = 3;

  /** What AWS took longer ago says little about now. */
  private static final Duration LATELY = Duration.ofSeconds(30);

  /** A resource of this age is asked about in any case: the pilots may be of a slow sort. */
  private static final Duration OLDEST = Duration.ofSeconds(10);

  /** Looking at what the pilots tell costs next to nothing. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

  /** The last so many say enough, however many there are. */
  private static final int MOST_KEPT = 100;

  private record Sighting(Instant at, Duration age) {}

  private final Deque<Sighting> unfinished = new ArrayDeque<>();
  private final Deque<Sighting> finished = new ArrayDeque<>();

  /** AWS was still creating a resource. */
  synchronized void sawUnfinished(String uid, Duration age, Instant now) {
    if (isPilot(uid)) {
      add(unfinished, new Sighting(now, age));
    }
  }

  /** A resource was ready that was not when it was last seen. */
  synchronized void sawFinished(Duration age, Instant now) {
    add(finished, new Sighting(now, age));
  }

  /** Returns how long to wait before a resource is asked about; empty if it is time to. */
  synchronized Optional<Duration> hold(String uid, Duration age, Instant now) {
    forget(now);
    Optional<Duration> unfinishedUntil = seenUnfinished();
    if (unfinishedUntil.isEmpty() || isPilot(uid) || age.compareTo(OLDEST) >= 0) {
      return Optional.empty();
    }
    Optional<Duration> usual = quickest();
    if (usual.isPresent()) {
      return usual.map(time -> time.minus(age)).filter(Pilots::isPositive);
    }
    // Pilots have been asked about at least so lately, and will tell.
    Duration left = unfinishedUntil.get().plus(PollInterval.SHORTEST).minus(age);
    return Optional.of(left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS)
        .filter(Pilots::isPositive);
  }

  /** Returns the wait, or a shorter one if creations have been taking less lately. */
  synchronized Duration atMost(Duration wait, Duration age, Instant now) {
    forget(now);
    return quickest()
        .map(time -> time.minus(age))
        .filter(left -> isPositive(left) && left.compareTo(wait) < 0)
        .orElse(wait);
  }

  private static void add(Deque<Sighting> sightings, Sighting sighting) {
    sightings.addLast(sighting);
    if (sightings.size() > MOST_KEPT) {
      sightings.removeFirst();
    }
  }

  private Optional<Duration> quickest() {
    return finished.stream().map(Sighting::age).min(Comparator.naturalOrder());
  }

  /** The age up to which enough pilots are known to have been unfinished. */
  private Optional<Duration> seenUnfinished() {
    return unfinished.stream()
        .map(Sighting::age)
        .sorted(Comparator.reverseOrder())
        .skip(ENOUGH - 1)
        .findFirst();
  }

  private void forget(Instant now) {
    Instant since = now.minus(LATELY);
    forget(unfinished, since);
    forget(finished, since);
  }

  private static void forget(Deque<Sighting> sightings, Instant since) {
    while (!sightings.isEmpty() && sightings.getFirst().at().isBefore(since)) {
      sightings.removeFirst();
    }
  }

  private static boolean isPilot(String uid) {
    return Math.floorMod(uid.hashCode(), ONE_IN) == 0;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
