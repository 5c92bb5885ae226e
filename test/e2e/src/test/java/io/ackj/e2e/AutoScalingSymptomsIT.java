package io.ackj.e2e;

import static io.ackj.e2e.SymptomScene.NAME;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static io.ackj.e2e.SymptomScene.createSynced;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Capacity that somebody else steers. */
@AgainstEachCluster
class AutoScalingSymptomsIT {
  private final ClusterKind kind;

  AutoScalingSymptomsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("19: capacity that Application Auto Scaling steers is not set back")
  void steeredCapacityIsNotFought() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PROVISIONED);
      scene.aws().steer(NAME, "dynamodb:table:ReadCapacityUnits");
      setReadCapacity(scene, 50);

      assertQuiet(scene);

      scene.tables().awaitSynced(NAME);
      assertThat(readCapacity(scene)).isEqualTo(50);
    }
  }

  @Test
  @DisplayName("19: capacity that the annotation names is not set back")
  void driftOfAnAnnotatedPathIsLeftAlone() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PROVISIONED);
      scene
          .tables()
          .annotate(NAME, "services.k8s.aws/ignore-field-drift", "spec.provisionedThroughput");
      scene.awaitTwoMoreLooks();
      setReadCapacity(scene, 50);

      assertQuiet(scene);

      assertThat(readCapacity(scene)).isEqualTo(50);
    }
  }

  private static void setReadCapacity(Scene scene, int units) {
    scene
        .aws()
        .call(
            "UpdateTable",
            """
            {"TableName": "orders",
             "ProvisionedThroughput": {"ReadCapacityUnits": %d, "WriteCapacityUnits": 5}}
            """
                .formatted(units));
    Scene.await("AWS is done", () -> scene.aws().unfinished(NAME).isEmpty());
  }

  private static int readCapacity(Scene scene) {
    return scene
        .aws()
        .table(NAME)
        .orElseThrow()
        .at("/ProvisionedThroughput/ReadCapacityUnits")
        .asInt();
  }
}
