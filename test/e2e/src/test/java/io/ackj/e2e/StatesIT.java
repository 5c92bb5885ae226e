package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.table.KeyLoss;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an object says in every state of its table, also where the table does not leave it. */
@AgainstEachCluster
class StatesIT {
  private static final String NAME = "orders";
  private static final String KEY =
      "arn:aws:kms:us-west-2:111122223333:key/11111111-2222-3333-4444-555555555555";

  private final ClusterKind kind;

  StatesIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void whileTableIsCreatingItIsNotSyncedAndThatIsNoError() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode creating = scene.tables().awaitReason(NAME, "Creating");
      scene.awaitTwoMoreLooks();

      assertThat(States.conditions(creating))
          .containsExactly("ACK.ResourceSynced=False Creating", "Ready=False Creating");
      assertThat(creating.at("/status/tableStatus").asText()).isEqualTo("CREATING");
      scene.aws().simulator().release(AwsEnd.key(NAME));
      JsonNode active = scene.tables().awaitSynced(NAME);
      assertThat(active.at("/status/tableStatus").asText()).isEqualTo("ACTIVE");
      assertThat(States.conditions(active))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
    }
  }

  @Test
  void whileTableIsUpdatingItIsNotSyncedAndOtherChangesGoOn() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PROVISIONED);
      scene.tables().awaitSynced(NAME);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().edit(NAME, "provisionedThroughput: {readCapacityUnits: 6}");
      JsonNode updating = scene.tables().awaitReason(NAME, "Updating");
      assertThat(States.conditions(updating))
          .containsExactly("ACK.ResourceSynced=False Updating", "Ready=False Updating");

      scene.tables().edit(NAME, "tags: [{key: env, value: prod}]");

      Scene.await("the tag is put", () -> scene.aws().count("TagResource") == 1);
      assertThat(scene.aws().unfinished(NAME)).isNotEmpty();
      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void whileAnIndexIsBuiltItIsNotSynced() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().edit(NAME, Specs.INDEXED);

      scene.tables().awaitReason(NAME, "IndexBuilding");
      scene.awaitTwoMoreLooks();

      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void whileReplicaIsCreatedItIsNotSynced() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().simulator().setSpeed(10);
      scene
          .tables()
          .edit(
              NAME,
              "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]");

      scene.tables().awaitReason(NAME, "ReplicaCreating");

      scene.aws().simulator().clock().advance(Duration.ofHours(1));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void whileTableIsDeletingTheObjectStays() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().delete(NAME);

      JsonNode deleting = scene.tables().awaitReason(NAME, "Deleting");
      scene.awaitTwoMoreLooks();

      assertThat(deleting.at("/status/tableStatus").asText()).isEqualTo("DELETING");
      assertThat(scene.tables().get(NAME).at("/metadata/finalizers")).isNotEmpty();
      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().count("DeleteTable")).isEqualTo(1);
    }
  }

  @Test
  void deletingBeginsWhenCreationIsOver() {
    try (Scene scene = Scene.on(kind)) {
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitReason(NAME, "Creating");
      scene.tables().delete(NAME);
      scene.awaitTwoMoreLooks();
      assertThat(scene.tables().get(NAME).at("/metadata/finalizers")).isNotEmpty();

      scene.aws().simulator().release(AwsEnd.key(NAME));

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).isEmpty();
    }
  }

  @Test
  void tableWhoseKeyIsLostSaysSoAndHealsByItself() {
    try (Scene scene = Scene.resyncing(kind)) {
      createEncrypted(scene);
      setKey(scene, false);
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));

      JsonNode lost =
          scene
              .tables()
              .await(
                  NAME,
                  "tell that its key is lost",
                  object ->
                      object
                          .at("/status/tableStatus")
                          .asText()
                          .equals("INACCESSIBLE_ENCRYPTION_CREDENTIALS"));
      assertThat(States.isSynced(lost)).isFalse();

      setKey(scene, true);
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      // What is wrong is somebody else's doing, so the controller does not look often.
      scene.tables().annotate(NAME, "services.k8s.aws/look", "again");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void archivedTableCountsAsSyncedAndTellsWhereTheArchiveIs() {
    try (Scene scene = Scene.resyncing(kind)) {
      createEncrypted(scene);
      setKey(scene, false);
      scene.aws().simulator().clock().advance(Duration.ofDays(9));

      JsonNode archived =
          scene
              .tables()
              .await(
                  NAME,
                  "be archived",
                  object -> object.at("/status/tableStatus").asText().equals("ARCHIVED"));

      JsonNode summary = archived.at("/status/archivalSummary");
      assertThat(summary.path("archivalReason").asText())
          .isEqualTo("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
      assertThat(summary.path("archivalDateTime").asText()).isNotEmpty();
      assertThat(summary.path("archivalBackupARN").asText()).contains(":table/orders/backup/");
      assertThat(States.isSynced(archived)).isTrue();
    }
  }

  @Test
  void archivingTableIsNotSyncedAndNotTerminal() {
    try (Scene scene = Scene.resyncing(kind)) {
      createEncrypted(scene);
      setKey(scene, false);
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      assertThat(scene.aws().unfinished(NAME)).isNotEmpty();
      // What begins from now on takes long: the archival, a week after the loss.
      scene.aws().simulator().setSpeed(0.01);
      scene.aws().simulator().clock().advance(Duration.ofDays(8).dividedBy((long) AwsEnd.SPEED));

      JsonNode archiving =
          scene
              .tables()
              .await(
                  NAME,
                  "be archiving",
                  object -> object.at("/status/tableStatus").asText().equals("ARCHIVING"));

      assertThat(States.isSynced(archiving)).isFalse();
      assertThat(States.condition(archiving, "ACK.Terminal")).isEmpty();
    }
  }

  private static void createEncrypted(Scene scene) {
    scene
        .tables()
        .create(
            NAME,
            Specs.PLAIN
                + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: \"%s\"}"
                    .formatted(KEY));
    scene.tables().awaitSynced(NAME);
  }

  private static void setKey(Scene scene, boolean enabled) {
    scene
        .aws()
        .simulator()
        .world(
            world -> {
              var region = world.region(AwsEnd.ACCOUNT, AwsEnd.REGION);
              if (enabled) {
                KeyLoss.enable(region, KEY);
              } else {
                KeyLoss.disable(region, KEY);
              }
              return region;
            });
  }
}
