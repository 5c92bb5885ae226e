package io.ackj.bench.aws;

import io.ackj.bench.client.Answer;
import io.ackj.bench.client.AwsClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Lane;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Creates tables in a Region, and finds out when they are active. */
public final class Tables {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final AwsClient client;
  private final String region;

  /** Prepares for a Region. */
  public Tables(AwsClient client, String region) {
    this.client = client;
    this.region = region;
  }

  /**
   * Returns how long a table takes from CreateTable until it is active, when it is the only one.
   */
  Duration timeOfOne(String name, boolean indexed) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Answers.await(create(name, indexed).compose(created -> untilActive(name)));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Creates tables, as many at a time as AWS allows; completes when all are active.
   *
   * @param atATime how many may be in creation
   * @param each how long one takes; nobody looks before
   */
  public Future<Void> createAll(
      String prefix, int count, boolean indexed, int atATime, Duration each) {
    AtomicInteger next = new AtomicInteger();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < atATime; lane++) {
      lanes.add(
          Lane.run(
              () -> {
                int number = next.getAndIncrement();
                return number < count
                    ? createOne(prefix + number, indexed, each).map(true)
                    : Future.succeededFuture(false);
              }));
    }
    return Lane.all(lanes);
  }

  /** Describes a table over and over on some connections, and returns how often in a second. */
  long describesPerSecond(String name, int connections, Duration length)
      throws IOException, InterruptedException {
    AtomicLong count = new AtomicLong();
    long start = System.nanoTime();
    long nanos = length.toNanos();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < connections; lane++) {
      lanes.add(
          Lane.run(
              () ->
                  describe(name)
                      .map(
                          answer -> {
                            check(answer);
                            count.incrementAndGet();
                            return System.nanoTime() - start < nanos;
                          })));
    }
    Answers.await(Lane.all(lanes));
    return count.get() * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
  }

  private Future<Void> createOne(String name, boolean indexed, Duration each) {
    return create(name, indexed)
        .compose(created -> client.after(each))
        .compose(waited -> untilActive(name));
  }

  private Future<Void> create(String name, boolean indexed) {
    return client
        .call(region, "CreateTable", indexed ? indexedTable(name) : plainTable(name))
        .map(
            answer -> {
              check(answer);
              return null;
            });
  }

  private Future<Void> untilActive(String name) {
    return Lane.run(() -> describe(name).compose(this::laterIfNotActive));
  }

  /** Promises whether to look again. */
  private Future<Boolean> laterIfNotActive(Answer answer) {
    check(answer);
    return answer.body().contains("\"TableStatus\":\"ACTIVE\"")
        ? Future.succeededFuture(false)
        : client.after(BETWEEN_LOOKS).map(true);
  }

  private Future<Answer> describe(String name) {
    return client.call(region, "DescribeTable", "{\"TableName\":\"" + name + "\"}");
  }

  private static void check(Answer answer) {
    if (answer.code() != 200) {
      throw new BenchmarkFailure("a call was refused: " + answer.body());
    }
  }

  private static String plainTable(String name) {
    return """
    {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
     "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
     "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
    """
        .formatted(name);
  }

  private static String indexedTable(String name) {
    return """
    {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
     "AttributeDefinitions": [
       {"AttributeName": "id", "AttributeType": "S"},
       {"AttributeName": "owner", "AttributeType": "S"},
       {"AttributeName": "date", "AttributeType": "N"}],
     "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
     "GlobalSecondaryIndexes": [
       {"IndexName": "by-owner", "Projection": {"ProjectionType": "ALL"},
        "KeySchema": [{"AttributeName": "owner", "KeyType": "HASH"}]},
       {"IndexName": "by-date", "Projection": {"ProjectionType": "KEYS_ONLY"},
        "KeySchema": [{"AttributeName": "owner", "KeyType": "HASH"},
                      {"AttributeName": "date", "KeyType": "RANGE"}]}],
     "Tags": [{"Key": "team", "Value": "orders"}]}
    """
        .formatted(name);
  }
}
