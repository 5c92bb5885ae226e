package io.ackj.bench.controller;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.ProcessMemory;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How soon the controller works, and how much memory it has resident. */
final class MemoryScenario implements Scenario {
  private static final int STARTS = 5;
  private static final int TABLES = 5_000;

  /** AWS has up to 2,500 tables in a Region. */
  private static final int REGIONS = 4;

  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final Limit IDLE = Limit.atMost(Unit.kibOfMegabytes(135));
  private static final Limit WITH_TABLES = Limit.atMost(Unit.kibOfMegabytes(160));

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.warmUp();
    stage.aws().hurry();
    measureIdle(stage, findings);
    measureStart(stage, findings);
    measureTables(stage, findings);
  }

  static void measureIdle(Stage stage, Findings findings) throws IOException, InterruptedException {
    try (RunningController controller = stage.startController()) {
      Pause.of(SETTLED);
      findings.addMemory(
          "memory, no tables", controller.memoryKib(ProcessMemory.NOW), IDLE, "54 MB");
    }
  }

  static void measureStart(Stage stage, Findings findings)
      throws IOException, InterruptedException {
    List<Long> millis = new ArrayList<>();
    // The first is not counted: it brings files into the disk cache.
    for (int i = 0; i <= STARTS; i++) {
      List<Manifest> first = List.of(Manifest.of("first-" + i, Manifest.PLAIN));
      int since = stage.history().size();
      stage.tables().create(first);
      try (RunningController controller = stage.startController()) {
        stage.awaitSynced(since, first);
        millis.add(Duration.between(controller.started(), created(stage, "first-" + i)).toMillis());
        controller.stop();
      }
    }
    findings.say("starts to first CreateTable: %s ms".formatted(millis));
    findings.add(
        "start to first CreateTable",
        Unit.TIME,
        millis.subList(1, millis.size()),
        Limit.atMost(1_200),
        "0.4 s");
  }

  private static Instant created(Stage stage, String name)
      throws IOException, InterruptedException {
    List<AwsCall> calls = stage.aws().calls();
    return calls.stream()
        .filter(call -> call.operation().equals("CreateTable") && call.table().equals(name))
        .map(AwsCall::at)
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkFailure(
                    name + " is synced, but nobody has created it; AWS was asked: " + calls));
  }

  private static void measureTables(Stage stage, Findings findings)
      throws IOException, InterruptedException {
    try (RunningController controller = stage.startController()) {
      stage.createSynced(Manifest.many(TABLES, REGIONS, Manifest.PLAIN));
      Pause.of(SETTLED);
      addWithTables("memory, 5,000 tables created", controller, findings);
      controller.stop();
    }
    try (RunningController controller = stage.startController()) {
      Pause.of(SETTLED);
      addWithTables("memory, restart with 5,000 tables", controller, findings);
    }
  }

  private static void addWithTables(String label, RunningController controller, Findings findings) {
    controller
        .memoryKib(ProcessMemory.PEAK)
        .ifPresent(kib -> findings.say("%s: at most %s".formatted(label, Unit.MEMORY.text(kib))));
    findings.addMemory(label, controller.memoryKib(ProcessMemory.NOW), WITH_TABLES, "106 MB");
  }
}
