package io.ackj.e2e;

import static io.ackj.e2e.ExportSpecs.awaitEntry;
import static io.ackj.e2e.ExportSpecs.createConfigMap;
import static io.ackj.e2e.ExportSpecs.createSecret;
import static io.ackj.e2e.ExportSpecs.entry;
import static io.ackj.e2e.ExportSpecs.exports;
import static io.ackj.e2e.ExportSpecs.secretEntry;
import static io.ackj.e2e.ExportSpecs.spec;
import static io.ackj.e2e.ExportSpecs.toKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** What FieldExports do, row by row of what ACK's do. */
@AgainstEachCluster
class FieldExportIT {
  private static final String TABLE = "orders";
  private static final String ARN = ".status.ackResourceMetadata.arn";
  private static final String TO_APP = "{kind: configmap, name: app}";
  private static final String UNPROTECTED = Specs.PROVISIONED + "deletionProtectionEnabled: false";

  private final ClusterKind kind;

  FieldExportIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("8/string")
  @AckRow("8/default-key")
  @AckRow(
      value = "8/configmap",
      ack = "Leaves an empty list of conditions once the value is there.",
      ackj = "Has ACK.ResourceSynced and Ready, with times and the generation that they are about.")
  void textGoesToTheConfigMapUnderTheDefaultKey() {
    try (Scene scene = synced()) {
      exports(scene).create("arn", spec(ARN, TO_APP));

      JsonNode export = exports(scene).awaitSynced("arn");

      assertThat(entry(scene, scene.namespace() + ".arn")).isEqualTo(AwsEnd.key(TABLE).arn());
      assertThat(entry(scene, "other")).isEqualTo("kept");
      assertThat(States.conditions(export))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      assertThat(States.condition(export, "Ready").orElseThrow().has("lastTransitionTime"))
          .isTrue();
      assertThat(export.at("/status/observedGeneration").asLong())
          .isEqualTo(export.at("/metadata/generation").asLong());
      assertThat(export.at("/metadata/finalizers/0").asText())
          .isEqualTo("finalizers.services.k8s.aws/FieldExport");
    }
  }

  @Test
  @AckRow("8/bool")
  @AckRow("8/integer")
  void switchesAndNumbersAreExportedAsText() {
    try (Scene scene = synced()) {
      exports(scene).create("protected", toKey(".spec.deletionProtectionEnabled", "protected"));
      exports(scene)
          .create("units", toKey(".spec.provisionedThroughput.readCapacityUnits", "units"));

      awaitEntry(scene, "protected", "false");
      awaitEntry(scene, "units", "5");
    }
  }

  @Test
  @AckRow("8/secret")
  void valueGoesToTheSecretAndOtherKeysStay() {
    try (Scene scene = synced()) {
      createSecret(scene);
      exports(scene).create("arn", spec(ARN, "{kind: secret, name: app, key: arn}"));

      exports(scene).awaitSynced("arn");

      assertThat(secretEntry(scene, "arn")).isEqualTo(AwsEnd.key(TABLE).arn());
      assertThat(secretEntry(scene, "other")).isEqualTo("kept");
    }
  }

  @Test
  @AckRow(
      value = "8/no-value",
      ack = "Says that the path does not exist.",
      ackj =
          "Also says what is there instead, and by an advisory that the target keeps its former value.")
  void whatIsNoSimpleValueIsNotExported() {
    try (Scene scene = synced()) {
      exports(scene).create("keys", toKey(".spec.keySchema", "keys"));
      exports(scene).create("none", toKey(".status.nowhere", "other"));

      JsonNode keys = exports(scene).awaitCondition("keys", "ACK.Recoverable", "True");
      JsonNode none = exports(scene).awaitCondition("none", "ACK.Recoverable", "True");

      assertThat(message(keys, "ACK.Recoverable"))
          .startsWith("path does not exist in this object")
          .contains(".spec.keySchema gives array");
      assertThat(message(none, "ACK.Recoverable"))
          .startsWith("path does not exist in this object")
          .contains(".status.nowhere gives null");
      assertThat(entry(scene, "keys")).isNull();
      assertThat(entry(scene, "other")).isEqualTo("kept");
      assertThat(States.advisories(keys)).isEmpty();
      assertThat(States.advisories(none)).containsExactly("FormerValueKept");
    }
  }

  @Test
  @AckRow(
      value = "8/target-missing",
      ack = "Tries again after times that grow to some 17 minutes.",
      ackj = "Tries again at least every ten seconds, and does not create it either.")
  void targetThatIsCreatedLaterGetsTheValue() {
    try (Scene scene = Scene.on(kind)) {
      createTable(scene);
      exports(scene).create("arn", toKey(ARN, "arn"));

      JsonNode export = exports(scene).awaitCondition("arn", "ACK.Recoverable", "True");
      assertThat(message(export, "ACK.Recoverable"))
          .startsWith("unable to get existing configmap: configmaps \"app\" not found");
      assertThat(scene.cluster().client().configMaps().inNamespace(scene.namespace()).list())
          .satisfies(
              all ->
                  assertThat(all.getItems())
                      .noneMatch(each -> each.getMetadata().getName().equals(ExportSpecs.APP)));

      createConfigMap(scene, scene.namespace());

      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
      exports(scene).awaitSynced("arn");
    }
  }

  @Test
  @AckRow("8/bad-path")
  void pathThatIsNoExpressionOrDoesNotGoWithTheObjectIsTerminal() {
    try (Scene scene = synced()) {
      exports(scene).create("broken", toKey(".status[", "a"));
      exports(scene).create("wrong", toKey(".spec.tableName.inner", "b"));

      assertThat(exports(scene).awaitTerminal("broken")).startsWith("unable to parse path");
      assertThat(exports(scene).awaitTerminal("wrong")).startsWith("unable to execute query");
    }
  }

  @Test
  @AckRow(
      value = "8/not-synced",
      ack = "Says nothing, and waits for a trigger.",
      ackj = "Says that the source is not synced, and exports as soon as it is.")
  void sourceThatIsNotSyncedIsWaitedFor() {
    try (Scene scene = synced()) {
      scene.tables().annotate(TABLE, "ackj.io/paused", "true");
      scene.tables().awaitReason(TABLE, "Paused");
      exports(scene).create("arn", toKey(ARN, "arn"));

      JsonNode export = exports(scene).awaitReason("arn", "SourceNotSynced");
      assertThat(message(export, "ACK.ResourceSynced"))
          .startsWith("the source resource is not synced yet");
      assertThat(entry(scene, "arn")).isNull();

      scene.tables().annotate(TABLE, "ackj.io/paused", "false");
      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
    }
  }

  @Test
  @AckRow(
      value = "8/source-missing",
      ack = "Says nothing.",
      ackj = "Says that the source does not exist, and exports as soon as it is there and synced.")
  void sourceThatIsCreatedLaterIsExported() {
    try (Scene scene = Scene.on(kind)) {
      createConfigMap(scene, scene.namespace());
      exports(scene).create("arn", toKey(ARN, "arn"));

      JsonNode export = exports(scene).awaitReason("arn", "SourceMissing");
      assertThat(States.condition(export, "ACK.Recoverable")).isEmpty();

      createTable(scene);
      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
    }
  }

  @Test
  @AckRow(
      value = "8/unknown-kind",
      ack = "Tries again for ever and writes no condition.",
      ackj = "Is terminal, and names the kinds that there are.")
  void kindThatIsNotReconciledIsTerminal() {
    try (Scene scene = synced()) {
      exports(scene).create("typo", spec("dynamodb.services.k8s.aws", "Tabel", ".spec", TO_APP));

      assertThat(exports(scene).awaitTerminal("typo"))
          .startsWith("spec.from.resource.kind: Tabel is none of the kinds of dynamodb")
          .contains("Table");
      assertThat(exports(scene).get("typo").at("/metadata/finalizers")).isEmpty();
    }
  }

  @Test
  @AckRow("8/deleted")
  void deletionLeavesTheValue() {
    try (Scene scene = synced()) {
      exports(scene).create("arn", toKey(ARN, "arn"));
      exports(scene).awaitSynced("arn");

      exports(scene).delete("arn");

      exports(scene).awaitGone("arn");
      assertThat(entry(scene, "arn")).isEqualTo(AwsEnd.key(TABLE).arn());
    }
  }

  private Scene synced() {
    Scene scene = Scene.on(kind);
    createConfigMap(scene, scene.namespace());
    createTable(scene);
    return scene;
  }

  private static void createTable(Scene scene) {
    scene.tables().create(TABLE, UNPROTECTED);
    scene.tables().awaitSynced(TABLE);
  }

  private static String message(JsonNode object, String condition) {
    return States.condition(object, condition).orElseThrow().path("message").asText();
  }
}
