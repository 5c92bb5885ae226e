package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.dynamodb.backup.Backups;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The kind Backup, from the user's point of view. */
@AgainstEachCluster
class BackupIT {
  private static final String NAME = "nightly";
  private static final String SPEC = "tableName: orders";
  private static final String FINALIZER = "finalizers.dynamodb.services.k8s.aws/Backup";

  private static final String SYNCED = "backupStatus: AVAILABLE\nbackupType: USER";

  private final ClusterKind kind;

  BackupIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void backupIsMadeShownAndDeletedWithItsObject() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");

      backups(scene).create(NAME, SPEC);
      JsonNode object = backups(scene).awaitSynced(NAME);

      String arn = arn(object);
      assertThat(arns(scene)).containsExactly(arn);
      assertThat(object.at("/status/backupStatus").asText()).isEqualTo("AVAILABLE");
      assertThat(object.at("/status/backupType").asText()).isEqualTo("USER");
      assertThat(object.at("/status/backupSizeBytes").isNumber()).isTrue();
      assertThat(object.at("/status/backupCreationDateTime").asText()).isNotEmpty();
      assertThat(object.at("/status/ackResourceMetadata/region").asText()).isEqualTo(AwsEnd.REGION);
      assertThat(object.at("/metadata/finalizers").toString()).contains(FINALIZER);
      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");

      backups(scene).delete(NAME);
      backups(scene).awaitGone(NAME);
      assertThat(arns(scene)).isEmpty();
      assertThat(scene.aws().mutations()).containsExactly("CreateBackup", "DeleteBackup");
      assertThat(scene.aws().table("orders")).isPresent();
    }
  }

  @Test
  void backupThatExistsIsAdoptedByItsArn() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      String arn = makeAsOutsider(scene);
      ObjectNode manifest = manifest(NAME, "tableName: placeholder");
      ((ObjectNode) manifest.path("metadata"))
          .putObject("annotations")
          .put("services.k8s.aws/adoption-policy", "adopt")
          .put("services.k8s.aws/adoption-fields", "{\"arn\": \"" + arn + "\"}");

      backups(scene).create(manifest);
      JsonNode object = backups(scene).awaitSynced(NAME);

      assertThat(arn(object)).isEqualTo(arn);
      assertThat(object.at("/spec/tableName").asText()).isEqualTo("orders");
      assertThat(object.at("/metadata/finalizers").toString()).contains(FINALIZER);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void backupIsMadeOnceItsTableExists() {
    try (Scene scene = Scene.on(kind)) {
      backups(scene).create(NAME, SPEC);
      JsonNode waiting = backups(scene).awaitReason(NAME, "TableNotFound");
      assertThat(States.conditions(waiting))
          .containsExactly("ACK.ResourceSynced=False TableNotFound", "Ready=False TableNotFound");

      Given.table(scene.aws(), "orders");

      backups(scene).awaitSynced(NAME);
      assertThat(arns(scene)).hasSize(1);
    }
  }

  @Test
  void tableCanBeGivenByReference() {
    try (Scene scene = Scene.on(kind)) {
      backups(scene).create(NAME, "tableRef: {from: {name: orders}}");
      backups(scene).awaitCondition(NAME, "ACK.ReferencesResolved", "Unknown");

      scene.tables().create("orders", Specs.PLAIN + "tableName: orders-of-2026");

      JsonNode object = backups(scene).awaitSynced(NAME);
      assertThat(arn(object)).contains(":table/orders-of-2026/backup/");
      assertThat(object.at("/spec").toString()).doesNotContain("tableName");
      assertThat(States.isTrue(object, "ACK.ReferencesResolved")).isTrue();
      backups(scene).delete(NAME);
      backups(scene).awaitGone(NAME);
      assertThat(arns(scene)).isEmpty();
    }
  }

  @Test
  void backupWaitsUntilAwsCanBackUpANewTable() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("CreateBackup")
                  .failing(
                      "ContinuousBackupsUnavailableException",
                      "Backups are being enabled for the table: orders. Please retry later"));
      Given.table(scene.aws(), "orders");

      backups(scene).create(NAME, SPEC);

      backups(scene).awaitSynced(NAME);
      assertThat(backups(scene).history(NAME))
          .anySatisfy(
              state ->
                  assertThat(States.conditions(state))
                      .contains("ACK.ResourceSynced=False BackupsBeingEnabled"));
      assertThat(arns(scene)).hasSize(1);
    }
  }

  @Test
  @DisplayName("6: a lost answer of CreateBackup leads to no second backup")
  void lostAnswerLeadsToNoSecondBackup() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      scene.aws().simulator().faults().add(Fault.on("CreateBackup").losingAnswer());

      backups(scene).create(NAME, SPEC);

      JsonNode object = backups(scene).awaitSynced(NAME);
      assertThat(arns(scene)).containsExactly(arn(object));
      assertThat(scene.aws().count("CreateBackup")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("6: a backup that was deleted outside is told, and not made again")
  void backupThatWasDeletedOutsideIsNotMadeAgain() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.table(scene.aws(), "orders");
      backups(scene).create(NAME, SPEC);
      String arn = arn(backups(scene).awaitSynced(NAME));

      scene.aws().call("DeleteBackup", "{\"BackupArn\":\"" + arn + "\"}");

      assertThat(backups(scene).awaitTerminal(NAME)).contains(arn, "not made again", "Delete");
      JsonNode object = backups(scene).get(NAME);
      assertThat(object.at("/status/backupStatus").asText()).isEqualTo("DELETED");
      assertThat(arn(object)).isEqualTo(arn);
      backups(scene).delete(NAME);
      backups(scene).awaitGone(NAME);
      assertThat(scene.aws().mutations()).containsExactly("CreateBackup");
    }
  }

  @Test
  void objectsOfOneNameHaveABackupEach() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");

      for (String name : List.of("a", "b", "c")) {
        backups(scene).create(name, "{backupName: nightly, tableName: orders}");
      }

      List<String> arns = new ArrayList<>();
      for (String name : List.of("a", "b", "c")) {
        arns.add(arn(backups(scene).awaitSynced(name)));
      }
      assertThat(arns(scene)).containsExactlyInAnyOrderElementsOf(arns).doesNotHaveDuplicates();
      backups(scene).delete("b");
      backups(scene).awaitGone("b");
      assertThat(arns(scene)).containsExactlyInAnyOrder(arns.get(0), arns.get(2));
    }
  }

  @Test
  void objectThatLostTrackTakesNoBackupOfAnotherOne() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      // As after a crash between the finalizer and the call.
      ObjectNode lost = manifest("lost", "{backupName: nightly, tableName: orders}");
      ((ObjectNode) lost.path("metadata")).putArray("finalizers").add(FINALIZER);
      scene.stopController();
      backups(scene).create(lost);
      String other = makeAsOutsider(scene);
      ObjectNode owner = manifest("owner", "{backupName: nightly, tableName: orders}");
      ((ObjectNode) owner.path("metadata")).putArray("finalizers").add(FINALIZER);
      backups(scene).create(owner);
      backups(scene).patchStatus("owner", AckScene.syncedByAck(other, SYNCED));

      scene.startController();

      assertThat(arn(backups(scene).awaitSynced("lost"))).isNotEqualTo(other);
      assertThat(arn(backups(scene).awaitSynced("owner"))).isEqualTo(other);
      assertThat(scene.aws().count("CreateBackup")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("22: what cannot heal is terminal, and names the field")
  void whatCannotHealIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      backups(scene).create("no-name", "{backupName: 'a b', tableName: orders}");
      backups(scene).create("no-table", "{tableName: 'a/b'}");
      backups(scene).create("neither", "{backupName: nightly}");

      assertThat(backups(scene).awaitTerminal("no-name")).contains("spec.backupName", "a b");
      assertThat(backups(scene).awaitTerminal("no-table")).contains("spec.tableName", "a/b");
      assertThat(backups(scene).awaitTerminal("neither"))
          .contains("spec.tableName", "spec.tableRef");
      assertThat(scene.aws().mutations()).isEmpty();
      assertThat(backups(scene).get("no-name").at("/metadata/finalizers")).isEmpty();
    }
  }

  @Test
  @DisplayName("42: another tableName is told, and healed by changing it back")
  void anotherTableNameIsTold() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      backups(scene).create(NAME, SPEC);
      backups(scene).awaitSynced(NAME);

      backups(scene).edit(NAME, "tableName: carts");

      assertThat(backups(scene).awaitTerminal(NAME)).contains("spec.tableName", "orders");
      backups(scene).edit(NAME, "{tableName: orders, backupName: weekly}");
      // The watch may still show what was said of the edit before.
      backups(scene)
          .await(
              NAME,
              "tell of the name",
              state ->
                  States.condition(state, "ACK.Terminal")
                      .filter(said -> said.path("message").asText().contains("spec.backupName"))
                      .isPresent());
      backups(scene).edit(NAME, "backupName: " + NAME);
      backups(scene).awaitSynced(NAME);
      assertThat(scene.aws().mutations()).containsExactly("CreateBackup");
    }
  }

  @Test
  void retainKeepsTheBackup() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      backups(scene).create(NAME, SPEC);
      String arn = arn(backups(scene).awaitSynced(NAME));
      backups(scene).annotate(NAME, "services.k8s.aws/deletion-policy", "retain");

      backups(scene).delete(NAME);

      backups(scene).awaitGone(NAME);
      assertThat(arns(scene)).containsExactly(arn);
    }
  }

  @Test
  void backupThatIsInUseIsDeletedAfterwards() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), "orders");
      backups(scene).create(NAME, SPEC);
      String arn = arn(backups(scene).awaitSynced(NAME));
      setInUse(scene, arn, true);

      backups(scene).delete(NAME);

      backups(scene).awaitReason(NAME, "BackupInUse");
      setInUse(scene, arn, false);
      backups(scene).awaitGone(NAME);
      assertThat(arns(scene)).isEmpty();
    }
  }

  @Test
  void backupOfATableThatIsGoneStays() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.table(scene.aws(), "orders");
      backups(scene).create(NAME, SPEC);
      backups(scene).awaitSynced(NAME);
      scene.aws().call("DeleteTable", "{\"TableName\":\"orders\"}");

      int before = scene.aws().count("DescribeBackup");
      Scene.await("two more looks", () -> scene.aws().count("DescribeBackup") >= before + 2);

      assertThat(States.isSynced(backups(scene).get(NAME))).isTrue();
      assertThat(scene.aws().mutations()).containsExactly("CreateBackup");
    }
  }

  @Test
  void backupThatAckManagedIsTakenOverWithoutMutatingCall() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      Given.table(scene.aws(), "orders");
      String arn = makeAsOutsider(scene);
      ObjectNode manifest = manifest(NAME, SPEC);
      ((ObjectNode) manifest.path("metadata")).putArray("finalizers").add(FINALIZER);
      backups(scene).create(manifest);
      backups(scene).patchStatus(NAME, AckScene.syncedByAck(arn, SYNCED));

      scene.startController();

      JsonNode object = backups(scene).awaitSynced(NAME);
      assertThat(arn(object)).isEqualTo(arn);
      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      assertThat(scene.aws().mutations()).isEmpty();
      backups(scene).delete(NAME);
      backups(scene).awaitGone(NAME);
      assertThat(arns(scene)).isEmpty();
    }
  }

  private static Objects backups(Scene scene) {
    return scene.objects(ObjectKind.BACKUP);
  }

  private static ObjectNode manifest(String name, String spec) {
    return ObjectKind.BACKUP.manifest(name, spec);
  }

  private static String makeAsOutsider(Scene scene) {
    return scene
        .aws()
        .call("CreateBackup", "{\"TableName\":\"orders\",\"BackupName\":\"nightly\"}")
        .at("/BackupDetails/BackupArn")
        .asText();
  }

  private static void setInUse(Scene scene, String arn, boolean isInUse) {
    scene
        .aws()
        .simulator()
        .world(
            world -> {
              new Backups(world.region(AwsEnd.ACCOUNT, AwsEnd.REGION)).setInUse(arn, isInUse);
              return isInUse;
            });
  }

  private static String arn(JsonNode object) {
    return object.at("/status/ackResourceMetadata/arn").asText();
  }

  private static List<String> arns(Scene scene) {
    List<String> arns = new ArrayList<>();
    scene
        .aws()
        .call("ListBackups", "{}")
        .path("BackupSummaries")
        .forEach(backup -> arns.add(backup.path("BackupArn").asText()));
    return arns;
  }
}
