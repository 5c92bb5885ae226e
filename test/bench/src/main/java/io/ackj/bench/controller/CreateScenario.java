package io.ackj.bench.controller;

import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Percentile;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Many tables are applied at once. */
final class CreateScenario implements Scenario {
  private static final int TABLES = 1_000;

  /** AWS creates 500 at a time in a Region. */
  private static final int REGIONS = 2;

  @Override
  public String name() {
    return "create";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    List<Manifest> manifests = Manifest.many(TABLES, REGIONS, Manifest.PLAIN);
    stage.warmUp();
    stage.startController();
    int since = stage.history().size();
    Instant start = Instant.now();

    stage.tables().create(manifests);
    findings.say("%,d tables applied in %d ms".formatted(TABLES, millis(start, Instant.now())));
    stage.awaitSynced(since, manifests);

    List<TableEvent> events = stage.history().since(since);
    Map<String, Instant> synced = TableHistory.firstOf(events, event -> event.isSynced(1));
    long all = millis(start, TableHistory.last(synced).orElseThrow());
    findings.add(
        "1,000 tables applied, all Synced",
        Unit.TIME,
        all,
        Limit.atMost(12_000),
        "128 s, with 20 workers 20 s");
    addDelays(stage, synced, findings);
    addCalls(stage, events, findings);
  }

  private static void addDelays(Stage stage, Map<String, Instant> synced, Findings findings)
      throws IOException, InterruptedException {
    Map<String, Instant> active = AwsTransition.timesOf(stage.aws().transitions(), "ACTIVE");
    Delays delays = Delays.between(active, synced);
    findings.say("Synced after ACTIVE: median %d ms".formatted(Percentile.of(delays.millis(), 50)));
    findings.add(
        "ACTIVE in AWS to Synced, p99",
        Unit.TIME,
        Percentile.of(delays.millis(), 99),
        Limit.atMost(1_000),
        "71 s, with 20 workers 5.3 s");
    findings.add("Synced before ACTIVE", Unit.COUNT, delays.early(), Limit.atMost(0), "");
  }

  private static void addCalls(Stage stage, List<TableEvent> events, Findings findings)
      throws IOException, InterruptedException {
    List<AwsCall> calls = stage.aws().calls();
    findings.say("AWS calls: " + AwsCall.byOperation(calls));
    findings.add(
        "AWS calls of a table",
        Unit.COUNT,
        most(AwsCall.byTable(calls).values()),
        Limit.atMost(10),
        "9 to 10");
    findings.show("AWS calls, all", Unit.COUNT, calls.size());
    findings.add(
        "Kubernetes writes of a table",
        Unit.COUNT,
        most(TableHistory.writes(events).values()),
        Limit.atMost(3),
        "");
    findings.show("Events, all", Unit.COUNT, stage.tables().events());
  }

  private static long most(Collection<Long> counts) {
    return counts.isEmpty() ? 0 : Collections.max(counts);
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }
}
