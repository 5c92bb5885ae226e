package io.ackj.dynamodb.table;

import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/**
 * The names that tables have in one destination, while many tables are looked for that are new: one
 * ListTables tells of a hundred names what DescribeTable tells of one. It is some seconds old; a
 * name that was taken meanwhile, CreateTable refuses.
 *
 * <p>Where the names cannot be listed, or are too many, tables are looked for one by one. Any
 * thread may use it.
 */
final class TakenNames {
  /** So many looks within {@link #BURST_SPAN} are a burst; fewer are not worth a list. */
  static final int BURST = 10;

  static final Duration BURST_SPAN = Duration.ofSeconds(5);

  /** How long a list tells of what is not there. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** AWS lets an account have so many tables in a Region by default, a hundred on a page. */
  static final int MOST_PAGES = 25;

  /** How long it is not tried again. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(TakenNames.class);

  private record Listing(Instant since, Set<String> names) {}

  /** ListTables. */
  @FunctionalInterface
  interface Pages {
    /**
     * Returns a page.
     *
     * @param after the last name of the page before; {@code null} for the first page
     * @throws AwsCallException if AWS refuses, or cannot be reached
     */
    ListTablesResponse page(Priority priority, @Nullable String after);
  }

  private final Pages pages;
  private final InstantSource clock;
  private final ReentrantLock listing = new ReentrantLock();
  private volatile @Nullable Listing last;
  private volatile Instant pausedUntil = Instant.MIN;
  private Instant spanSince = Instant.MIN;
  private int looks;

  TakenNames(Pages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Says whether a name is known to be free, so that the table need not be looked for. Blocks for a
   * list only in a burst, and only one thread at a time.
   */
  boolean isFree(String name, Priority priority) {
    Instant now = clock.instant();
    if (!isBurst(now) || now.isBefore(pausedUntil)) {
      return false;
    }
    return names(priority, now).filter(names -> !names.contains(name)).isPresent();
  }

  /** Notes that a name is taken, or may be: somebody has tried to create the table. */
  void note(String name) {
    Listing known = last;
    if (known != null) {
      known.names().add(name);
    }
  }

  private synchronized boolean isBurst(Instant now) {
    if (spanSince.plus(BURST_SPAN).isBefore(now)) {
      spanSince = now;
      looks = 0;
    }
    return ++looks > BURST;
  }

  private Optional<Set<String>> names(Priority priority, Instant now) {
    Optional<Set<String>> fresh = fresh(now);
    if (fresh.isPresent() || !listing.tryLock()) {
      return fresh;
    }
    try {
      list(priority, now).ifPresent(names -> last = new Listing(now, names));
      return fresh(clock.instant());
    } finally {
      listing.unlock();
    }
  }

  private Optional<Set<String>> fresh(Instant now) {
    return Optional.ofNullable(last)
        .filter(known -> now.isBefore(known.since().plus(FRESH)))
        .map(Listing::names);
  }

  private Optional<Set<String>> list(Priority priority, Instant now) {
    try {
      Set<String> names = ConcurrentHashMap.newKeySet();
      String after = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        ListTablesResponse answer = pages.page(priority, after);
        names.addAll(answer.tableNames());
        after = answer.lastEvaluatedTableName();
        if (after == null) {
          return Optional.of(names);
        }
      }
      pause(now, "there are more than " + names.size());
    } catch (AwsCallException e) {
      pause(now, e.failure().message());
    }
    return Optional.empty();
  }

  private void pause(Instant now, String why) {
    pausedUntil = now.plus(PAUSE);
    LOG.atInfo().addKeyValue("why", why).log("tables are not listed, but looked for one by one");
  }
}
