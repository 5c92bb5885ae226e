package io.ackj.bench.controller;

import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Percentile;
import io.ackj.bench.measure.Unit;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People edit tables while all tables are read anew. */
final class ResyncScenario implements Scenario {
  private static final int TABLES = 1_000;
  private static final int REGIONS = 2;
  private static final int EDITS = 60;
  private static final Duration BETWEEN_EDITS = Duration.ofMillis(50);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "resync";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.aws().hurry();
    RunningController before = stage.startController();
    stage.createSynced(Manifest.many(TABLES, REGIONS, Manifest.PLAIN));
    before.stop();
    stage.aws().setSpeed(1);
    stage.aws().forgetCalls();

    stage.startController("--resync-on-start");
    Map<String, Instant> edited = edit(stage);
    Map<String, Instant> changed = awaitChanges(stage, edited.size());

    Delays delays = Delays.between(edited, changed);
    long during = readsBetween(stage, edited);
    findings.say("%,d tables were read anew while %d edits were made".formatted(during, EDITS));
    findings.say("edit to AWS: median %d ms".formatted(Percentile.of(delays.millis(), 50)));
    findings.add(
        "edit in a resync to AWS, p99",
        Unit.TIME,
        Percentile.of(delays.millis(), 99),
        Limit.atMost(300),
        "1.8 s, with 20 workers 0.35 s");
  }

  /** The last tables first, since they are likely to be read last. */
  private static Map<String, Instant> edit(Stage stage) throws IOException, InterruptedException {
    Map<String, Instant> edited = new HashMap<>();
    List<Future<Long>> answers = new ArrayList<>();
    for (int i = 1; i <= EDITS; i++) {
      String name = "table-" + (TABLES - i);
      edited.put(name, Instant.now());
      answers.add(stage.tables().edit(name, "{\"deletionProtectionEnabled\": true}"));
      Pause.of(BETWEEN_EDITS);
    }
    for (Future<Long> answer : answers) {
      Answers.await(answer);
    }
    return edited;
  }

  private static Map<String, Instant> awaitChanges(Stage stage, int count)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Map<String, Instant> changed = new HashMap<>();
      stage.aws().callsOf("UpdateTable").stream()
          .filter(call -> call.error().isEmpty())
          .forEach(call -> changed.putIfAbsent(call.table(), call.at()));
      if (changed.size() >= count) {
        return changed;
      }
      Pause.of(BETWEEN_LOOKS);
    }
    throw new BenchmarkFailure("edits did not reach AWS within " + PATIENCE.toSeconds() + " s");
  }

  /** Counts tables that nobody edited. */
  private static long readsBetween(Stage stage, Map<String, Instant> edited)
      throws IOException, InterruptedException {
    Instant first = edited.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
    Instant last = edited.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
    return stage.aws().callsOf("DescribeTable").stream()
        .filter(call -> !edited.containsKey(call.table()))
        .filter(call -> call.at().isAfter(first) && call.at().isBefore(last))
        .count();
  }
}
