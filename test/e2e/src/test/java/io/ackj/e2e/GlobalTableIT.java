package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
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
  private static final String NAME = "orders";
  private static final String FINALIZER = "finalizers.dynamodb.services.k8s.aws/GlobalTable";
  private static final String ARN = "arn:aws:dynamodb::" + AwsEnd.ACCOUNT + ":global-table/" + NAME;
  private static final String STREAM =
      "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\n";
  private static final String TWO = group("us-west-2", "us-east-1");
  private static final String THREE = group("us-west-2", "us-east-1", "eu-west-1");

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

  private static Objects globals(Scene scene) {
    return scene.objects(ObjectKind.GLOBAL_TABLE);
  }

  private static String group(String... regions) {
    List<String> entries = new ArrayList<>();
    for (String region : regions) {
      entries.add("{regionName: " + region + "}");
    }
    return "replicationGroup: [" + String.join(", ", entries) + "]";
  }

  private static void addReplica(Scene scene, String region) {
    scene
        .aws()
        .call(
            "UpdateTable",
            "{\"TableName\":\"orders\",\"ReplicaUpdates\":[{\"Create\":{\"RegionName\":\"%s\"}}]}"
                .formatted(region));
    Scene.await(
        "the replica is there",
        () -> replicas(scene).contains(region) && scene.aws().unfinished(NAME).isEmpty());
  }

  private static List<String> replicas(Scene scene) {
    List<String> regions = new ArrayList<>();
    scene
        .aws()
        .table(NAME)
        .orElseThrow()
        .path("Replicas")
        .forEach(replica -> regions.add(replica.path("RegionName").asText()));
    return regions;
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
