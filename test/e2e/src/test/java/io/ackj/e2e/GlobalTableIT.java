package io.ackj.e2e;

import static io.ackj.e2e.Replicated.FINALIZER;
import static io.ackj.e2e.Replicated.NAME;
import static io.ackj.e2e.Replicated.STREAM;
import static io.ackj.e2e.Replicated.THREE;
import static io.ackj.e2e.Replicated.TWO;
import static io.ackj.e2e.Replicated.addReplica;
import static io.ackj.e2e.Replicated.globals;
import static io.ackj.e2e.Replicated.group;
import static io.ackj.e2e.Replicated.replicas;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kind GlobalTable, from the user's point of view. */
@AgainstEachCluster
class GlobalTableIT {
  private static final String ARN = "arn:aws:dynamodb::" + AwsEnd.ACCOUNT + ":global-table/" + NAME;

  private final ClusterKind kind;

  GlobalTableIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("20: a GlobalTable makes replicas, also later ones, and takes them out")
  void replicasComeAndGoWithTheSpec() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);

      globals(scene).create(NAME, TWO);
      JsonNode object = globals(scene).awaitSynced(NAME);

      assertThat(replicas(scene)).containsExactly("us-east-1");
      assertThat(scene.aws().table("us-east-1", NAME)).isPresent();
      assertThat(object.at("/status/globalTableStatus").asText()).isEqualTo("ACTIVE");
      assertThat(object.at("/status/creationDateTime").asText()).isNotEmpty();
      assertThat(object.at("/status/ackResourceMetadata/arn").asText()).isEqualTo(ARN);
      assertThat(object.at("/status/appliedFields").toString())
          .isEqualTo("[\"spec.replicationGroup[us-east-1]\"]");
      assertThat(globals(scene).history(NAME))
          .anySatisfy(
              state ->
                  assertThat(state.at("/status/globalTableStatus").asText()).isEqualTo("CREATING"));

      globals(scene).edit(NAME, THREE);
      globals(scene).awaitSynced(NAME);
      assertThat(replicas(scene)).containsExactlyInAnyOrder("us-east-1", "eu-west-1");

      globals(scene).edit(NAME, group("us-west-2", "eu-west-1"));
      globals(scene).awaitSynced(NAME);
      assertThat(replicas(scene)).containsExactly("eu-west-1");

      globals(scene).delete(NAME);
      globals(scene).awaitGone(NAME);
      assertThat(replicas(scene)).isEmpty();
      assertThat(scene.aws().table(NAME)).isPresent();
      assertThat(scene.aws().mutations()).containsOnly("UpdateTable").hasSize(4);
    }
  }

  @Test
  @DisplayName("20: the order of the Regions says nothing")
  void orderOfRegionsSaysNothing() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      globals(scene).create(NAME, THREE);
      globals(scene).awaitSynced(NAME);
      scene.aws().forgetCalls();

      globals(scene).edit(NAME, group("eu-west-1", "us-east-1", "us-west-2"));

      globals(scene).awaitSynced(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @DisplayName("22: what cannot heal is terminal, and names the field")
  void whatCannotHealIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      globals(scene).create("bad", "globalTableName: 'a b'\n" + TWO);
      globals(scene).create("twice", "globalTableName: orders\n" + group("us-east-1", "us-east-1"));
      globals(scene).create(NAME, group("us-west-2", "atlantis-1"));

      assertThat(globals(scene).awaitTerminal("bad")).contains("spec.globalTableName", "a b");
      assertThat(globals(scene).awaitTerminal("twice"))
          .contains("spec.replicationGroup[us-east-1]");
      assertThat(globals(scene).awaitTerminal(NAME)).contains("atlantis-1");
    }
  }

  @Test
  void itWaitsForItsTableAndForTheStream() {
    try (Scene scene = Scene.on(kind)) {
      globals(scene).create(NAME, TWO);
      JsonNode waiting = globals(scene).awaitReason(NAME, "TableNotFound");
      assertThat(waiting.at("/metadata/finalizers")).isEmpty();

      scene.tables().create(NAME, Specs.PLAIN);
      globals(scene).awaitReason(NAME, "StreamRequired");
      assertThat(scene.aws().mutations()).containsExactly("CreateTable");
      scene.tables().edit(NAME, STREAM);

      globals(scene).awaitSynced(NAME);
      assertThat(replicas(scene)).containsExactly("us-east-1");
    }
  }

  @Test
  void globalTableThatOthersHaveMadeHasToBeAdopted() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      addReplica(scene, "us-east-1");

      globals(scene).create(NAME, THREE);

      assertThat(globals(scene).awaitTerminal(NAME)).isEqualTo("Resource already exists");
      globals(scene).delete(NAME);
      globals(scene).awaitGone(NAME);
      assertThat(replicas(scene)).containsExactly("us-east-1");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void globalTableThatIsAdoptedHasTheReplicasThatAwsHas() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      addReplica(scene, "us-east-1");
      ObjectNode manifest = ObjectKind.GLOBAL_TABLE.manifest("shop", group("us-west-2"));
      manifest
          .withObject("/metadata/annotations")
          .put("services.k8s.aws/adoption-policy", "adopt")
          .put("services.k8s.aws/adoption-fields", "{\"globalTableName\": \"orders\"}");

      globals(scene).create(manifest);

      JsonNode object = globals(scene).awaitSynced("shop");
      assertThat(object.at("/spec/globalTableName").asText()).isEqualTo(NAME);
      assertThat(object.at("/spec/replicationGroup").toString()).contains("us-west-2", "us-east-1");
      assertThat(object.at("/metadata/finalizers/0").asText()).isEqualTo(FINALIZER);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void replicaThatOthersHaveAddedIsLeftAloneAndNamed() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      globals(scene).create(NAME, TWO);
      globals(scene).awaitSynced(NAME);
      addReplica(scene, "eu-west-1");

      globals(scene)
          .await(NAME, "tell", each -> States.advisories(each).contains("UnmanagedReplicas"));
      globals(scene).delete(NAME);

      globals(scene).awaitGone(NAME);
      assertThat(replicas(scene)).containsExactly("eu-west-1");
    }
  }

  @Test
  void retainKeepsTheReplicas() {
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      globals(scene).create(NAME, TWO);
      globals(scene).awaitSynced(NAME);
      globals(scene).annotate(NAME, "services.k8s.aws/deletion-policy", "retain");

      globals(scene).delete(NAME);

      globals(scene).awaitGone(NAME);
      assertThat(replicas(scene)).containsExactly("us-east-1");
    }
  }

  @Test
  @DisplayName("20: a global table of version 2017.11.29 is taken over, and gets another replica")
  void globalTableOfVersion2017IsTakenOver() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withLegacyGlobalTables(true);
    try (Scene scene = Scene.withoutController(kind, options)) {
      for (String region : List.of("us-west-2", "us-east-1", "eu-west-1")) {
        Given.tableWithStream(scene.aws(), region, NAME);
      }
      createLegacy(scene, "us-west-2", "us-east-1");
      storeAsAckDoes(scene, group("us-east-1", "us-west-2"));

      scene.startController();
      JsonNode object = globals(scene).awaitSynced(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
      assertThat(object.at("/status/globalTableStatus").asText()).isEqualTo("ACTIVE");

      globals(scene).edit(NAME, THREE);
      globals(scene).awaitSynced(NAME);
      assertThat(legacyRegions(scene))
          .containsExactlyInAnyOrder("us-west-2", "us-east-1", "eu-west-1");
      assertThat(scene.aws().mutations()).containsExactly("UpdateGlobalTable");

      globals(scene).delete(NAME);
      globals(scene).awaitGone(NAME);
      assertThat(legacyRegions(scene)).isEmpty();
      assertThat(scene.aws().table("us-east-1", NAME)).isPresent();
    }
  }

  @Test
  void replicatedTableThatAnObjectManagesIsTakenOverWithoutMutatingCall() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, NAME);
      addReplica(scene, "us-east-1");
      storeAsAckDoes(scene, TWO);

      scene.startController();

      assertThat(States.conditions(globals(scene).awaitSynced(NAME)))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  private static void createLegacy(Scene scene, String... regions) {
    List<String> entries = new ArrayList<>();
    for (String region : regions) {
      entries.add("{\"RegionName\":\"" + region + "\"}");
    }
    scene
        .aws()
        .call(
            "CreateGlobalTable",
            "{\"GlobalTableName\":\"orders\",\"ReplicationGroup\":[%s]}"
                .formatted(String.join(",", entries)));
    scene.aws().simulator().clock().advance(Duration.ofMinutes(10));
  }

  private static List<String> legacyRegions(Scene scene) {
    List<String> regions = new ArrayList<>();
    scene
        .aws()
        .ask(AwsEnd.REGION, "DescribeGlobalTable", "{\"GlobalTableName\":\"orders\"}")
        .ifPresent(
            answer ->
                answer
                    .at("/GlobalTableDescription/ReplicationGroup")
                    .forEach(replica -> regions.add(replica.path("RegionName").asText())));
    return regions;
  }

  private static void storeAsAckDoes(Scene scene, String spec) {
    ObjectNode manifest = ObjectKind.GLOBAL_TABLE.manifest(NAME, spec);
    ((ObjectNode) manifest.path("metadata")).putArray("finalizers").add(FINALIZER);
    globals(scene).create(manifest);
    globals(scene).patchStatus(NAME, AckScene.syncedByAck(ARN, "globalTableStatus: ACTIVE"));
  }
}
