package io.ackj.e2e;

import static io.ackj.e2e.Replicated.FINALIZER;
import static io.ackj.e2e.Replicated.NAME;
import static io.ackj.e2e.Replicated.STREAM;
import static io.ackj.e2e.Replicated.THREE;
import static io.ackj.e2e.Replicated.TWO;
import static io.ackj.e2e.Replicated.globals;
import static io.ackj.e2e.Replicated.group;
import static io.ackj.e2e.Replicated.replicas;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** A Table and a GlobalTable that are about the same table in AWS. */
@AgainstEachCluster
class SharedReplicasIT {
  private final ClusterKind kind;

  SharedReplicasIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void replicaOfATableObjectIsLeftToIt() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(NAME, Specs.PLAIN + STREAM + "tableReplicas: [{regionName: us-east-1}]");
      scene.tables().awaitSynced(NAME);

      globals(scene).create(NAME, THREE);
      JsonNode object = globals(scene).awaitSynced(NAME);

      assertThat(States.advisories(object)).containsExactly("ReplicasOfTable");
      assertThat(object.at("/status/conditions").toString())
          .contains("us-east-1 (Table " + scene.namespace() + "/orders)");
      assertThat(replicas(scene)).containsExactlyInAnyOrder("us-east-1", "eu-west-1");
      // What it says is held against AWS when it is seen, and the deletion changes AWS.
      scene.tables().awaitSynced(NAME);
      globals(scene).delete(NAME);
      globals(scene).awaitGone(NAME);
      assertThat(replicas(scene)).containsExactly("us-east-1");
    }
  }

  @Test
  void replicaIsHandedOverWithoutBeingRemoved() {
    try (Scene scene = Scene.on(kind)) {
      createTableWithReplica(scene);
      globals(scene).create(NAME, THREE);
      globals(scene).awaitSynced(NAME);

      assertHandedOver(scene, "us-east-1", "eu-west-1");
    }
  }

  @Test
  void onlyReplicaIsHandedOverWithoutBeingRemoved() {
    try (Scene scene = Scene.on(kind)) {
      createTableWithReplica(scene);
      globals(scene).create(NAME, TWO);
      JsonNode both = globals(scene).awaitSynced(NAME);
      assertThat(both.at("/metadata/finalizers/0").asText()).isEqualTo(FINALIZER);
      assertThat(States.advisories(both)).containsExactly("ReplicasOfTable");

      assertHandedOver(scene, "us-east-1");
    }
  }

  @Test
  void readOnlyGlobalTableSeesTheReplicasOfATableObject() {
    try (Scene scene = Scene.on(kind)) {
      createTableWithReplica(scene);
      ObjectNode manifest = ObjectKind.GLOBAL_TABLE.manifest(NAME, TWO);
      manifest.withObject("/metadata/annotations").put("services.k8s.aws/read-only", "true");

      globals(scene).create(manifest);

      JsonNode object = globals(scene).awaitSynced(NAME);
      assertThat(object.at("/status/globalTableStatus").asText()).isEqualTo("ACTIVE");
      assertThat(object.at("/metadata/finalizers")).isEmpty();
    }
  }

  @Test
  void neitherObjectUndoesWhatTheOtherDoesEvenIfUndeclaredIsReset() {
    try (Scene scene = Scene.on(kind, "--undeclared-fields=reset")) {
      scene.tables().create(NAME, Specs.PLAIN + STREAM);
      scene.tables().awaitSynced(NAME);
      globals(scene).create(NAME, TWO);
      globals(scene).awaitSynced(NAME);
      scene.aws().forgetCalls();

      for (int i = 0; i < 3; i++) {
        scene.tables().edit(NAME, "tags: [{key: round, value: '" + i + "'}]");
        scene.tables().awaitSynced(NAME);
        globals(scene).edit(NAME, i % 2 == 0 ? group("us-east-1", "us-west-2") : TWO);
        globals(scene).awaitSynced(NAME);
      }

      assertThat(scene.aws().mutations()).isNotEmpty().containsOnly("TagResource");
      assertThat(replicas(scene)).containsExactly("us-east-1");
    }
  }

  @Test
  void tableAndGlobalTableCanBeDeletedAtOnce() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN + STREAM);
      globals(scene).create(NAME, TWO);
      globals(scene).awaitSynced(NAME);

      scene.tables().delete(NAME);
      scene.tables().awaitReason(NAME, "ReplicasOfGlobalTable");
      globals(scene).delete(NAME);

      globals(scene).awaitGone(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
      assertThat(scene.aws().table("us-east-1", NAME)).isEmpty();
    }
  }

  private static void createTableWithReplica(Scene scene) {
    scene.tables().create(NAME, Specs.PLAIN + STREAM + "tableReplicas: [{regionName: us-east-1}]");
    scene.tables().awaitSynced(NAME);
  }

  private static void assertHandedOver(Scene scene, String... regions) {
    scene.aws().forgetCalls();

    scene.tables().edit(NAME, "tableReplicas: null");
    JsonNode object =
        globals(scene).await(NAME, "own them", each -> appliedFields(each).contains("us-east-1"));
    scene.tables().awaitSynced(NAME);

    assertThat(scene.aws().mutations()).isEmpty();
    assertThat(appliedFields(object)).contains(regions);
    assertThat(States.advisories(object)).isEmpty();
    assertThat(replicas(scene)).containsExactlyInAnyOrder(regions);
    assertThat(appliedFields(scene.tables().get(NAME))).doesNotContain("tableReplicas");
  }

  private static String appliedFields(JsonNode object) {
    return object.at("/status/appliedFields").toString();
  }
}
