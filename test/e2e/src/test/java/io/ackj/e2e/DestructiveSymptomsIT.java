package io.ackj.e2e;

import static io.ackj.e2e.SymptomScene.NAME;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static io.ackj.e2e.SymptomScene.createSynced;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where ACK destroys what nobody told it to. */
@AgainstEachCluster
class DestructiveSymptomsIT {
  private final ClusterKind kind;

  DestructiveSymptomsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("1: replicas made elsewhere stay, and are named")
  void replicasMadeElsewhereStay() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .call(
              "UpdateTable",
              "{\"TableName\":\"orders\",\"ReplicaUpdates\":[{\"Create\":{\"RegionName\":\"us-east-1\"}}]}");
      Scene.await("the replica is there", () -> scene.aws().unfinished(NAME).isEmpty());

      scene
          .tables()
          .await(NAME, "tell", object -> States.advisories(object).contains("UnmanagedReplicas"));

      assertQuiet(scene);
      assertThat(scene.aws().table("us-east-1", NAME)).isPresent();
    }
  }

  @Test
  @DisplayName("2: tags, policy, recovery and protection set by others stay")
  void whatOthersHaveSwitchedOnStays() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN);
      String arn = AwsEnd.key(NAME).arn();
      scene
          .aws()
          .call(
              "TagResource",
              "{\"ResourceArn\":\"%s\",\"Tags\":[{\"Key\":\"cost\",\"Value\":\"7\"}]}"
                  .formatted(arn));
      scene
          .aws()
          .call(
              "UpdateContinuousBackups",
              "{\"TableName\":\"orders\",\"PointInTimeRecoverySpecification\":{\"PointInTimeRecoveryEnabled\":true}}");
      scene
          .aws()
          .call("UpdateTable", "{\"TableName\":\"orders\",\"DeletionProtectionEnabled\":true}");
      assertQuiet(scene);
      assertThat(
              scene.aws().table(NAME).orElseThrow().path("DeletionProtectionEnabled").asBoolean())
          .isTrue();
    }
  }

  @Test
  @DisplayName("3: another tableName is told, and makes no second table")
  void tableNameCannotBeEdited() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);

      scene.tables().edit(NAME, "tableName: others");

      assertThat(scene.tables().awaitTerminal(NAME)).contains("spec.tableName", NAME);
      assertThat(scene.aws().mutations()).isEmpty();
      scene.tables().edit(NAME, "tableName: orders");
      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly(NAME);
    }
  }

  @Test
  @DisplayName("3: an object whose tableName was edited deletes its own table")
  void editedTableNameDeletesNoOtherTable() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .call(
              "CreateTable",
              "{\"TableName\":\"others\",\"BillingMode\":\"PAY_PER_REQUEST\","
                  + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}],"
                  + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}]}");
      scene.tables().edit(NAME, "tableName: others");
      scene.tables().awaitTerminal(NAME);

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly("others");
    }
  }

  @Test
  @DisplayName("4: protection can be lifted through an object that is being deleted")
  void protectionCanBeLiftedWhileDeleting() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN + "deletionProtectionEnabled: true");
      scene.tables().delete(NAME);
      JsonNode held = scene.tables().awaitReason(NAME, "DeletionProtected");
      assertThat(
              States.condition(held, "ACK.ResourceSynced").orElseThrow().path("message").asText())
          .contains("spec.deletionProtectionEnabled");
      assertThat(scene.aws().table(NAME)).isPresent();

      scene.tables().edit(NAME, "deletionProtectionEnabled: false");

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).isEmpty();
    }
  }

  @Test
  @DisplayName("5: spec is not overwritten while deleting")
  void specStaysAsItIsWhileDeleting() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(
          scene,
          Specs.PLAIN
              + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]");
      JsonNode before = scene.tables().get(NAME).path("spec");
      scene
          .aws()
          .call(
              "TagResource",
              "{\"ResourceArn\":\"%s\",\"Tags\":[{\"Key\":\"cost\",\"Value\":\"7\"}]}"
                  .formatted(AwsEnd.key(NAME).arn()));
      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(scene.tables().history(NAME))
          .filteredOn(state -> state.path("metadata").has("deletionTimestamp"))
          .isNotEmpty()
          .allSatisfy(state -> assertThat(state.path("spec")).isEqualTo(before));
    }
  }

  @Test
  @DisplayName("7: deleting a table keeps replicas that it never declared")
  void replicasThatWereNeverDeclaredOutliveTheTable() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .call(
              "UpdateTable",
              "{\"TableName\":\"orders\",\"ReplicaUpdates\":[{\"Create\":{\"RegionName\":\"us-east-1\"}}]}");
      Scene.await("the replica is there", () -> scene.aws().unfinished(NAME).isEmpty());
      // AWS keeps a table for a day that a replica was made from.
      scene.aws().simulator().clock().advance(Duration.ofHours(25));

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
      assertThat(scene.aws().table("us-east-1", NAME)).isPresent();
    }
  }
}
