package io.ackj.bench.aws;

import io.ackj.bench.aws.AwsClient.Answer;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Creates tables, and finds out when they are active. */
final class Tables {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final AwsClient client;

  Tables(AwsClient client) {
    this.client = client;
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
   * Creates tables, as many at a time as AWS allows, and waits until all are active.
   *
   * @param atATime how many may be in creation
   * @param each how long one takes; nobody looks before
   */
  void createAll(String prefix, int count, boolean indexed, int atATime, Duration each)
      throws IOException, InterruptedException {
    Future<Void> all = Future.succeededFuture();
    for (int lane = 0; lane < atATime; lane++) {
      Future<Void> mine = createFrom(prefix, lane, count, indexed, atATime, each);
      all = all.compose(nothing -> mine);
    }
    Answers.await(all);
  }

  /** Describes a table over and over on some connections, and returns how often in a second. */
  long describesPerSecond(String name, int connections, Duration length)
      throws IOException, InterruptedException {
    AtomicLong count = new AtomicLong();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    Future<Void> all = Future.succeededFuture();
    for (int i = 0; i < connections; i++) {
      Future<Void> mine = describeUntil(name, end, count);
      all = all.compose(nothing -> mine);
    }
    Answers.await(all);
    return count.get() * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
  }

  private Future<Void> describeUntil(String name, long end, AtomicLong count) {
    if (System.nanoTime() >= end) {
      return Future.succeededFuture();
    }
    return describe(name)
        .compose(
            answer -> {
              check(answer);
              count.incrementAndGet();
              return describeUntil(name, end, count);
            });
  }

  private Future<Void> createFrom(
      String prefix, int number, int count, boolean indexed, int step, Duration each) {
    if (number >= count) {
      return Future.succeededFuture();
    }
    String name = prefix + number;
    return create(name, indexed)
        .compose(created -> client.after(each))
        .compose(waited -> untilActive(name))
        .compose(active -> createFrom(prefix, number + step, count, indexed, step, each));
  }

  private Future<Void> create(String name, boolean indexed) {
    return client
        .call("CreateTable", indexed ? indexedTable(name) : plainTable(name))
        .map(
            answer -> {
              check(answer);
              return null;
            });
  }

  private Future<Void> untilActive(String name) {
    return describe(name)
        .compose(
            answer -> {
              check(answer);
              return answer.body().contains("\"TableStatus\":\"ACTIVE\"")
                  ? Future.succeededFuture()
                  : client.after(BETWEEN_LOOKS).compose(waited -> untilActive(name));
            });
  }

  private Future<Answer> describe(String name) {
    return client.call("DescribeTable", "{\"TableName\":\"" + name + "\"}");
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
