package io.ackj.bench.kube;

import io.ackj.bench.client.Answer;
import io.ackj.bench.client.ApiClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event takes to its watchers while others write: from the moment at which a write is
 * sent until a watcher has the event.
 */
final class WatchDelays {
  /** The annotation that says which write led to an event; looked for with little effort. */
  private static final String MARK = "\"bench\":\"";

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final String MERGE_PATCH = "application/merge-patch+json";

  /** Writes go to this many tables in turn. */
  private static final int TABLES = 50;

  private final ApiClient writer;
  private final int watchers;
  private final int writes;
  private final int writesPerSecond;
  private final long[] sent;
  private final long[] delays;
  private final AtomicInteger received = new AtomicInteger();

  /**
   * Prepares the measurement.
   *
   * @param watchers how many watch all tables at once
   * @param writesPerSecond at an even pace
   */
  WatchDelays(ApiClient writer, int watchers, int writes, int writesPerSecond) {
    this.writer = writer;
    this.watchers = watchers;
    this.writes = writes;
    this.writesPerSecond = writesPerSecond;
    this.sent = new long[writes];
    this.delays = new long[writes * watchers];
  }

  /** Measures, and returns the delays of all events to all watchers, in microseconds, sorted. */
  long[] measure(ApiClient reader) throws IOException, InterruptedException {
    String from = version();
    for (int i = 0; i < watchers; i++) {
      Answers.await(
          reader.watch(
              Tables.PATH + "?watch=true&timeoutSeconds=300&resourceVersion=" + from,
              this::receive));
    }
    List<Future<Answer>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < writes; i++) {
      waitUntil(start + TimeUnit.SECONDS.toNanos(i) / writesPerSecond);
      sent[i] = System.nanoTime();
      answers.add(write(i));
    }
    for (Future<Answer> answer : answers) {
      check(Answers.await(answer));
    }
    awaitAll();
    Arrays.sort(delays);
    return delays;
  }

  private Future<Answer> write(int number) {
    String patch = "{\"metadata\":{\"annotations\":{\"bench\":\"%d\"}}}".formatted(number);
    return writer.send(
        HttpMethod.PATCH, Tables.PATH + "/table-" + number % TABLES, MERGE_PATCH, patch);
  }

  private void receive(Buffer line) {
    long now = System.nanoTime();
    String event = line.toString();
    int mark = event.indexOf(MARK);
    if (mark >= 0) {
      int number = mark + MARK.length();
      int write = Integer.parseInt(event, number, event.indexOf('"', number), 10);
      // What a table carries from the warm-up has not been sent by this one.
      int place = sent[write] == 0 ? delays.length : received.getAndIncrement();
      if (place < delays.length) {
        delays[place] = TimeUnit.NANOSECONDS.toMicros(now - sent[write]);
      }
    }
  }

  /** An event that does not come, since the server has ended a slow watch, counts as that late. */
  private void awaitAll() {
    long start = System.nanoTime();
    while (received.get() < delays.length && System.nanoTime() - start < PATIENCE_NANOS) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    int arrived = received.getAndSet(delays.length);
    if (arrived < delays.length) {
      Arrays.fill(delays, arrived, delays.length, TimeUnit.NANOSECONDS.toMicros(PATIENCE_NANOS));
    }
  }

  private String version() throws IOException, InterruptedException {
    Matcher version =
        Pattern.compile("\"resourceVersion\":\\s*\"(\\d+)\"")
            .matcher(writer.get(Tables.PATH + "?limit=1").body());
    if (!version.find()) {
      throw new BenchmarkFailure("a list of tables tells no resourceVersion");
    }
    return version.group(1);
  }

  private static void check(Answer answer) {
    if (answer.code() != 200) {
      throw new BenchmarkFailure("a write was refused: " + answer.body());
    }
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
