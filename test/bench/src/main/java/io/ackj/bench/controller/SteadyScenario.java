package io.ackj.bench.controller;

import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of which nothing has changed are read anew. */
final class SteadyScenario implements Scenario {
  /** After so long without a call all has been read. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  /** What each declares, by name. */
  private static final Map<String, String> SPECS = specs();

  @Override
  public String name() {
    return "steady";
  }

  private static Map<String, String> specs() {
    Map<String, String> specs = new LinkedHashMap<>();
    specs.put("plain", Manifest.PLAIN);
    specs.put("tags", "{\"tags\": [{\"key\": \"team\", \"value\": \"orders\"}]}");
    specs.put("ttl", "{\"timeToLive\": {\"attributeName\": \"expires\", \"enabled\": true}}");
    specs.put("pitr", "{\"continuousBackups\": {\"pointInTimeRecoveryEnabled\": true}}");
    specs.put("insights", "{\"contributorInsights\": \"ENABLE\"}");
    specs.put("policy", "{\"resourcePolicy\": " + Policies.quoted("policy") + "}");
    return specs;
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.aws().hurry();
    RunningController before = stage.startController();
    stage.createSynced(
        SPECS.entrySet().stream().map(e -> Manifest.of(e.getKey(), e.getValue())).toList());
    awaitQuiet(stage);
    before.stop();
    stage.aws().setSpeed(1);
    stage.aws().forgetCalls();
    int since = stage.history().size();

    stage.startController("--resync-on-start");
    List<AwsCall> calls = awaitQuiet(stage);

    findings.say("AWS calls: " + AwsCall.byOperation(calls));
    Map<String, Long> byTable = AwsCall.byTable(calls);
    long inBulk = calls.stream().filter(call -> call.operation().equals("GetResources")).count();
    for (String name : SPECS.keySet()) {
      boolean plain = name.equals("plain");
      long count = byTable.getOrDefault(name, 0L) + (name.equals("tags") ? inBulk : 0);
      findings.add(
          plain ? "steady pass: AWS calls, plain" : "  with " + name,
          Unit.COUNT,
          count,
          Limit.atMost(plain ? 1 : 2),
          plain ? "6 always" : "");
    }
    findings.add(
        "steady pass: Kubernetes writes",
        Unit.COUNT,
        stage.history().since(since).size(),
        Limit.atMost(0),
        "1");
  }

  private static List<AwsCall> awaitQuiet(Stage stage) throws IOException, InterruptedException {
    List<AwsCall> before = List.of();
    List<AwsCall> now = stage.aws().calls();
    while (now.isEmpty() || now.size() != before.size()) {
      Pause.of(QUIET);
      before = now;
      now = stage.aws().calls();
    }
    return now;
  }
}
