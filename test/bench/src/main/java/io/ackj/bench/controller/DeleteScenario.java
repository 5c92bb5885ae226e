package io.ackj.bench.controller;

import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Percentile;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Many tables are deleted at once. */
final class DeleteScenario implements Scenario {
  private static final int TABLES = 200;

  @Override
  public String name() {
    return "delete";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    List<Manifest> manifests = Manifest.many(TABLES, 1, Manifest.PLAIN);
    stage.aws().hurry();
    stage.startController();
    stage.createSynced(manifests);
    stage.aws().setSpeed(1);
    int since = stage.history().size();

    stage.tables().delete(manifests.stream().map(Manifest::name).toList());
    stage.await("gone", since, Manifest.names(manifests), DeleteScenario::isGone);

    Map<String, Instant> objects =
        TableHistory.firstOf(stage.history().since(since), DeleteScenario::isGone);
    Map<String, Instant> tables = AwsTransition.timesOf(stage.aws().transitions(), "");
    Delays delays = Delays.between(tables, objects);
    findings.add("200 deleted: gone too early", Unit.COUNT, delays.early(), Limit.atMost(0), "200");
    findings.show("table gone to object gone, p99", Unit.TIME, Percentile.of(delays.millis(), 99));
  }

  private static boolean isGone(TableEvent event) {
    return event.kind() == TableEvent.Kind.DELETED;
  }
}
