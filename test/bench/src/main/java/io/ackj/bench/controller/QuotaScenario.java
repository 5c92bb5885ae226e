package io.ackj.bench.controller;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables are read anew at a server that throttles as AWS does. */
final class QuotaScenario implements Scenario {
  private static final int TABLES = 300;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String TAGS_AND_BACKUPS =
      """
      {"tags": [{"key": "team", "value": "orders"}],
       "continuousBackups": {"pointInTimeRecoveryEnabled": true}}
      """;

  /** The throttled share has to be under 1 %. */
  private static final Limit SHARE = Limit.atMost(99);

  @Override
  public String name() {
    return "quotas";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.aws().hurry();
    // The controller keeps to AWS's rates by itself, of which nothing is to be seen here.
    RunningController before = stage.startController(withoutBudgets());
    stage.createSynced(Manifest.many(TABLES, 1, TAGS_AND_BACKUPS));
    before.stop();
    stage.aws().setSpeed(1);
    stage.aws().turnQuotasOn();
    stage.aws().forgetCalls();
    int since = stage.history().size();

    RunningController after = stage.startController("--resync-on-start");
    awaitReads(stage);

    findings.say(
        "all were read within %d s"
            .formatted(Duration.between(after.started(), Instant.now()).toSeconds()));
    List<AwsCall> calls = stage.aws().calls();
    findings.say("AWS calls: " + AwsCall.byOperation(calls));
    findings.add(
        "300 re-read, throttled calls", Unit.SHARE, AwsCall.throttledShare(calls), SHARE, "19 %");
    findings.add(
        "300 re-read, losing Synced",
        Unit.COUNT,
        losing(stage.history().since(since)),
        Limit.atMost(0),
        "60");
  }

  private static String[] withoutBudgets() {
    return List.of("UpdateContinuousBackups", "DescribeContinuousBackups", "ListTagsOfResource")
        .stream()
        .map(operation -> "--aws-call-budget=" + operation + "=1000")
        .toArray(String[]::new);
  }

  private static long losing(List<TableEvent> events) {
    return events.stream()
        .filter(event -> !event.synced().equals("True"))
        .map(TableEvent::name)
        .distinct()
        .count();
  }

  private static void awaitReads(Stage stage) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    int read = 0;
    while (Instant.now().isBefore(end)) {
      read = carriedOut(stage, "DescribeContinuousBackups").size();
      if (read == TABLES && carriedOut(stage, "DescribeTable").size() == TABLES) {
        return;
      }
      Pause.of(BETWEEN_LOOKS);
    }
    throw new BenchmarkFailure(
        "of %d tables only %d were read within %d s".formatted(TABLES, read, PATIENCE.toSeconds()));
  }

  private static Set<String> carriedOut(Stage stage, String operation)
      throws IOException, InterruptedException {
    return stage.aws().callsOf(operation).stream()
        .filter(call -> call.error().isEmpty())
        .map(AwsCall::table)
        .collect(Collectors.toSet());
  }
}
