package io.ackj.kube;

import io.ackj.kube.store.StoreLimits;
import java.time.Clock;
import java.time.Duration;

/**
 * How a server runs. Start with {@link #defaults}.
 *
 * @param port to listen on; 0 for any that is free
 * @param bodyLimit how many bytes the body of a request may have
 * @param storage how much is stored
 * @param bookmarkInterval how often watches that want bookmarks get one
 * @param clock for the times in metadata, and ages
 */
public record KubeOptions(
    int port, int bodyLimit, StoreLimits storage, Duration bookmarkInterval, Clock clock) {
  private static final int BODY_LIMIT = 3 * 1024 * 1024;

  public KubeOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port is %d; it must be between 0 and 65535".formatted(port));
    }
    if (bodyLimit < 1) {
      throw new IllegalArgumentException(
          "bodyLimit is %d; it must be at least 1".formatted(bodyLimit));
    }
    if (bookmarkInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "bookmarkInterval is %s; it must be at least a millisecond".formatted(bookmarkInterval));
    }
  }

  /** Returns what a real server has: 3 MiB bodies and a bookmark a minute; on any free port. */
  public static KubeOptions defaults() {
    return new KubeOptions(
        0, BODY_LIMIT, StoreLimits.DEFAULT, Duration.ofMinutes(1), Clock.systemUTC());
  }

  /** Returns the same with another port; 0 for any that is free. */
  public KubeOptions withPort(int newPort) {
    return new KubeOptions(newPort, bodyLimit, storage, bookmarkInterval, clock);
  }

  /** Returns the same with another limit for the bodies of requests, in bytes. */
  public KubeOptions withBodyLimit(int newLimit) {
    return new KubeOptions(port, newLimit, storage, bookmarkInterval, clock);
  }

  /** Returns the same with other limits for what is stored. */
  public KubeOptions withStorage(StoreLimits newStorage) {
    return new KubeOptions(port, bodyLimit, newStorage, bookmarkInterval, clock);
  }

  /** Returns the same with bookmarks at another interval. */
  public KubeOptions withBookmarkInterval(Duration newInterval) {
    return new KubeOptions(port, bodyLimit, storage, newInterval, clock);
  }

  /** Returns the same with another clock. */
  public KubeOptions withClock(Clock newClock) {
    return new KubeOptions(port, bodyLimit, storage, bookmarkInterval, newClock);
  }
}
