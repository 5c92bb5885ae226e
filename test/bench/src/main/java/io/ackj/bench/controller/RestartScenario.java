package io.ackj.bench.controller;

import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The controller is away for a while, and something changes meanwhile. */
final class RestartScenario implements Scenario {
  private static final int TABLES = 1_000;
  private static final int REGIONS = 2;

  /** So long after the start nothing is left to do. */
  private static final Duration OBSERVED = Duration.ofSeconds(8);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  @Override
  public String name() {
    return "restart";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.aws().hurry();
    RunningController before = stage.startController();
    stage.createSynced(Manifest.many(TABLES, REGIONS, Manifest.PLAIN));
    before.stop();
    stage.aws().setSpeed(1);
    stage.aws().forgetCalls();
    String edited = "table-" + TABLES / 2;
    Answers.await(stage.tables().edit(edited, "{\"deletionProtectionEnabled\": true}"));

    RunningController after = stage.startController();
    Instant changed = awaitChange(stage, edited, after.started().plus(OBSERVED));
    Pause.until(after.started().plus(OBSERVED));

    List<AwsCall> calls = stage.aws().calls();
    findings.say("AWS calls: " + AwsCall.byOperation(calls));
    findings.add(
        "restart with 1,000: AWS calls", Unit.COUNT, calls.size(), Limit.atMost(50), "6,121");
    findings.add(
        "restart: earlier edit in AWS",
        Unit.TIME,
        Duration.between(after.started(), changed).toMillis(),
        Limit.atMost(2_000),
        "up to 75 s, with 20 workers 6.8 s");
  }

  /** Looks seldom, so that the start is not disturbed; the log knows the time. */
  private static Instant awaitChange(Stage stage, String table, Instant end)
      throws IOException, InterruptedException {
    while (Instant.now().isBefore(end)) {
      Optional<AwsCall> change =
          stage.aws().callsOf("UpdateTable").stream()
              .filter(call -> call.table().equals(table) && call.error().isEmpty())
              .findFirst();
      if (change.isPresent()) {
        return change.get().at();
      }
      Pause.of(BETWEEN_LOOKS);
    }
    throw new BenchmarkFailure("an edit of " + table + " did not reach AWS");
  }
}
