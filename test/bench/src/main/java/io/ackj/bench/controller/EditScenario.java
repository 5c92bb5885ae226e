package io.ackj.bench.controller;

import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Percentile;
import io.ackj.bench.measure.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables are edited, each in one way. */
final class EditScenario implements Scenario {
  /** AWS takes 9 minutes to add an index; that much nobody waits here. */
  private static final double SLOW_FASTER_BY = 20;

  /** AWS lets expiry be switched once in an hour. */
  private static final Duration COOLDOWN = Duration.ofHours(1);

  @Override
  public String name() {
    return "edits";
  }

  @Override
  public void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
    stage.aws().hurry();
    stage.startController();
    stage.createSynced(
        Stream.concat(Edits.quick().stream(), Edits.slow().stream()).map(Edit::manifest).toList());
    stage.aws().advance(COOLDOWN);

    List<Delays> delays = new ArrayList<>();
    stage.aws().setSpeed(1);
    delays.add(measure(stage, Edits.quick(), findings));
    stage.aws().setSpeed(SLOW_FASTER_BY);
    delays.add(measure(stage, Edits.slow(), findings));

    List<Long> millis = delays.stream().flatMap(each -> each.millis().stream()).toList();
    findings.add(
        "any edit: AWS done to Synced",
        Unit.TIME,
        Percentile.of(millis, 100),
        Limit.atMost(1_000),
        "up to 10 s, or never");
    findings.add(
        "any edit: Synced too early",
        Unit.COUNT,
        delays.stream().mapToLong(Delays::early).sum(),
        Limit.atMost(0),
        "");
  }

  private static Delays measure(Stage stage, List<Edit> edits, Findings findings)
      throws IOException, InterruptedException {
    int since = stage.history().size();
    Map<Edit, Instant> edited = new LinkedHashMap<>();
    for (Edit edit : edits) {
      edited.put(edit, Instant.now());
      Answers.await(stage.tables().edit(edit.name(), edit.change()));
    }
    Map<String, Instant> notDone = new DoneInAws(stage.awsClient()).lastNotDone(edited);
    Set<String> names = edits.stream().map(Edit::name).collect(Collectors.toSet());
    stage.await("synced after an edit", since, names, EditScenario::isSynced);
    Map<String, Instant> synced =
        TableHistory.firstOf(stage.history().since(since), EditScenario::isSynced);
    synced.forEach(
        (name, at) ->
            findings.say(
                "%s: Synced %d ms after AWS was done"
                    .formatted(
                        name, Duration.between(notDone.getOrDefault(name, at), at).toMillis())));
    return Delays.between(notDone, synced);
  }

  /** The manifest had generation 1, so the edit has made it 2. */
  private static boolean isSynced(TableEvent event) {
    return event.isSynced(2);
  }
}
