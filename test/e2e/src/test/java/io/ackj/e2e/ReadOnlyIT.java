package io.ackj.e2e;

import static io.ackj.e2e.AckScene.DELETION;
import static io.ackj.e2e.AckScene.NAME;
import static io.ackj.e2e.AckScene.READ_ONLY;
import static io.ackj.e2e.AckScene.annotated;
import static io.ackj.e2e.AckScene.awaitEvent;
import static io.ackj.e2e.AckScene.hasFinalizer;
import static io.ackj.e2e.AckScene.message;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** Objects that are read-only, and objects whose resource outlives them. */
@AgainstEachCluster
class ReadOnlyIT {
  private static final String NAMESPACE_DELETION = "dynamodb.services.k8s.aws/deletion-policy";

  private final ClusterKind kind;

  ReadOnlyIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow(
      value = "2/read-only",
      ack = "What differs from the manifest is logged.",
      ackj = "What differs from the manifest is named in a condition ACK.Advisory.")
  void readOnlyTableIsOnlyLookedAt() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.table(scene.aws(), NAME);

      scene
          .tables()
          .create(
              annotated(NAME, Specs.PLAIN + "deletionProtectionEnabled: true", READ_ONLY, "True"));

      JsonNode object = scene.tables().awaitSynced(NAME);
      assertThat(hasFinalizer(object)).isFalse();
      assertThat(object.at("/status/tableStatus").asText()).isEqualTo("ACTIVE");
      assertThat(object.at("/status/ackResourceMetadata/arn").asText()).endsWith("table/orders");
      assertThat(States.advisories(object)).containsExactly("ReadOnlyDrift");
      assertThat(message(object, "ACK.Advisory")).contains("deletion protection");
      assertThat(object.at("/metadata/generation").asLong()).isOne();
      assertQuiet(scene);

      scene.tables().annotate(NAME, READ_ONLY, "false");
      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo("Resource already exists");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void managedTableIsLeftAloneWhileReadOnlyAndFollowsAgainAfterwards() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene.tables().annotate(NAME, READ_ONLY, "true");
      scene.tables().edit(NAME, "tableClass: STANDARD_INFREQUENT_ACCESS");
      JsonNode drifted = scene.tables().awaitCondition(NAME, "ACK.Advisory", "True");
      assertThat(message(drifted, "ACK.Advisory")).contains("Left undone: ");
      assertThat(scene.aws().mutations()).isEmpty();

      scene.tables().annotate(NAME, READ_ONLY, "false");

      Scene.await("the change is made", () -> scene.aws().count("UpdateTable") == 1);
      scene
          .tables()
          .await(
              NAME,
              "be in sync without advice",
              object -> States.isSynced(object) && States.advisories(object).isEmpty());
    }
  }

  @Test
  @AckRow("4.7/target-missing")
  void edge9ReadOnlyResourceThatIsMissingIsSaidSo() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(annotated(NAME, Specs.PLAIN, READ_ONLY, "true"));

      JsonNode object = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");

      assertThat(message(object, "ACK.Recoverable")).startsWith("read-only resource not found");
      assertThat(States.conditions(object))
          .containsExactly(
              "ACK.Recoverable=True",
              "ACK.ResourceSynced=Unknown ReadOnlyResourceNotFound",
              "Ready=False ACK.Recoverable");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void adoptionRunsOnceAndLeavesTheTableReadOnly() {
    try (Scene scene = Scene.on(kind)) {
      Given.table(scene.aws(), NAME);
      var manifest = AckScene.adopting(NAME, NAME, Specs.PLAIN);
      manifest.withObject("/metadata/annotations").put(READ_ONLY, "true");

      scene.tables().create(manifest);
      assertThat(hasFinalizer(scene.tables().awaitSynced(NAME))).isTrue();
      scene.tables().edit(NAME, "tableClass: STANDARD_INFREQUENT_ACCESS");

      scene.tables().awaitCondition(NAME, "ACK.Advisory", "True");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void edge25DeletingReadOnlyObjectSaysThatItIsReadOnly() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene.tables().annotate(NAME, READ_ONLY, "true");

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(awaitEvent(scene, "Retained")).contains("read-only").doesNotContain("policy");
      assertThat(scene.aws().table(NAME)).isPresent();
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow("2/deletion-policy-object")
  void policyOfTheObjectGoesBeforeThatOfItsNamespace() {
    try (Scene scene = Scene.on(kind, "--deletion-policy=retain")) {
      scene.annotateNamespace(NAMESPACE_DELETION, "retain");
      scene.tables().create(annotated(NAME, Specs.PLAIN, DELETION, "delete"));
      scene.tables().awaitSynced(NAME);

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
    }
  }

  @Test
  @AckRow("2/deletion-policy-namespace")
  void policyOfTheNamespaceGoesBeforeTheFlag() {
    try (Scene scene = Scene.on(kind)) {
      scene.annotateNamespace("services.k8s.aws/deletion-policy", "delete");
      scene.annotateNamespace(NAMESPACE_DELETION, "retain");
      SymptomScene.createSynced(scene, Specs.PLAIN);

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(awaitEvent(scene, "Retained")).contains(NAMESPACE_DELETION + " of the namespace");
      assertThat(scene.aws().table(NAME)).isPresent();
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @AckRow(
      value = "2/deletion-policy-invalid",
      ack = "It silently keeps the resource.",
      ackj = "It keeps the resource, and is told in a condition ACK.Advisory and an Event.")
  void edge23DeletionPolicyThatDoesNotExistIsToldAndKeepsTheTable() {
    try (Scene scene = Scene.resyncing(kind)) {
      scene.tables().create(annotated(NAME, Specs.PLAIN, DELETION, "Delete"));

      JsonNode object = scene.tables().awaitSynced(NAME);
      assertThat(States.advisories(object)).containsExactly("InvalidDeletionPolicy");
      assertThat(message(object, "ACK.Advisory"))
          .contains("\"Delete\"; it has to be delete or retain");
      scene.awaitTwoMoreLooks();
      assertThat(AckScene.events(scene, "InvalidDeletionPolicy")).hasSize(1);

      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      assertThat(awaitEvent(scene, "Retained")).contains("it has to be delete or retain");
      assertThat(scene.aws().table(NAME)).isPresent();
    }
  }
}
