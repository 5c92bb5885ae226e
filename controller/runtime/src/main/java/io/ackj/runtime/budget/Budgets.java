package io.ackj.runtime.budget;

import io.ackj.runtime.queue.Priority;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each AWS operation may be called, per account and Region. Callers wait for their turn,
 * the most urgent first. Budgets begin slightly below the rates of {@link PublishedQuotas} and are
 * adapted when AWS throttles all the same: see {@link AdaptiveRate}. Safe for use by many threads.
 */
public final class Budgets {
  private record Key(String operation, @Nullable String account, String region) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && operation.equals(key.operation)
          && Objects.equals(account, key.account)
          && region.equals(key.region);
    }

    @Override
    public int hashCode() {
      return Objects.hash(operation, account, region);
    }
  }

  private final Map<String, Double> overrides;
  private final Ticker ticker;
  private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Makes budgets of which nothing is used.
   *
   * @param overrides calls per second by operation, taken as they are; they come before what AWS
   *     publishes
   */
  public Budgets(Map<String, Double> overrides) {
    this(overrides, Ticker.SYSTEM);
  }

  Budgets(Map<String, Double> overrides, Ticker ticker) {
    this.overrides = Map.copyOf(overrides);
    this.ticker = ticker;
  }

  /**
   * Blocks until the operation may be called once.
   *
   * @param account the account; {@code null} while it is not known
   */
  public void acquire(String operation, @Nullable String account, String region, Priority priority)
      throws InterruptedException {
    bucket(operation, account, region).acquire(priority);
  }

  /** AWS throttled a call: there will be fewer of them for a while. */
  public void throttled(String operation, @Nullable String account, String region) {
    bucket(operation, account, region).throttled();
  }

  /** Returns how many calls a second are allowed now; infinity for no limit. */
  public double perSecond(String operation, @Nullable String account, String region) {
    return bucket(operation, account, region).perSecond();
  }

  /** Returns how many callers wait. */
  int waiting(String operation, @Nullable String account, String region) {
    return bucket(operation, account, region).waiting();
  }

  private Bucket bucket(String operation, @Nullable String account, String region) {
    return buckets.computeIfAbsent(
        new Key(operation, account, region), key -> new Bucket(usual(operation), ticker));
  }

  private double usual(String operation) {
    Double override = overrides.get(operation);
    if (override != null) {
      return override;
    }
    Double published = PublishedQuotas.PER_SECOND.get(operation);
    return published == null ? Double.POSITIVE_INFINITY : published * PublishedQuotas.SHARE;
  }
}
