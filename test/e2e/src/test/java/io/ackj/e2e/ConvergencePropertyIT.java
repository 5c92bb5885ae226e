package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Tables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is declared and however it is edited: AWS ends as the manifest says, what was never
 * declared stays as others have made it, and then there is nothing more to do.
 */
class ConvergencePropertyIT {
  private static final int TABLES = 12;
  private static final int EDITS = 3;

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void awsEndsAsTheManifestSays(@ForAll long seed) {
    converge(ClusterKind.SIMULATED, seed);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void awsEndsAsTheManifestSaysWithRealApiServer(@ForAll long seed) {
    converge(ClusterKind.REAL, seed);
  }

  private static void converge(ClusterKind kind, long seed) {
    List<RandomTable> tables = tables(new Random(seed));
    try (Scene scene = Scene.on(kind)) {
      tables.forEach(table -> scene.tables().create(manifest(table)));
      tables.forEach(table -> scene.tables().awaitSynced(table.name()));
      for (int edit = 1; edit <= EDITS; edit++) {
        // Quotas per hour, day and month are open again.
        scene.aws().simulator().clock().advance(Duration.ofDays(31));
        tables.forEach(RandomTable::edit);
        tables.forEach(table -> scene.tables().replaceSpec(table.name(), table.spec()));
        tables.forEach(table -> scene.tables().awaitSynced(table.name()));
      }
      scene.aws().simulator().clock().advance(Duration.ofDays(31));
      tables.forEach(table -> Outsider.touch(scene.aws(), table));
      scene.aws().simulator().clock().advance(Duration.ofHours(1));
      scene.restartController("--resync-on-start", "--reconcile-default-resync-seconds=1");
      scene.aws().forgetCalls();
      awaitLooks(scene, tables);

      assertThat(scene.aws().mutations()).as("calls when all is well").isEmpty();
      assertThat(tables)
          .flatExtracting(table -> RandomTableCheck.differences(scene.aws(), table))
          .isEmpty();
    }
  }

  private static List<RandomTable> tables(Random random) {
    List<RandomTable> tables = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      tables.add(new RandomTable(random, "table-" + i));
    }
    return tables;
  }

  private static void awaitLooks(Scene scene, List<RandomTable> tables) {
    for (RandomTable table : tables) {
      Scene.await(
          "two looks at " + table.name(),
          () ->
              scene.aws().calls().stream()
                      .filter(call -> call.operation().equals("DescribeTable"))
                      .filter(call -> call.requestJson().contains("\"" + table.name() + "\""))
                      .count()
                  >= 2);
    }
  }

  private static ObjectNode manifest(RandomTable table) {
    ObjectNode manifest = Tables.manifest(table.name(), "{}");
    manifest.set("spec", table.spec());
    return manifest;
  }
}
