package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** Tables that take their key from a Key object of ACK's controller of KMS. */
@AgainstEachCluster
class ReferencesIT {
  private static final String NAME = "orders";
  private static final String KEY = "orders-key";
  private static final String REFERENCES = "ACK.ReferencesResolved";
  private static final String ENCRYPTED = encryptedBy("{name: orders-key}");

  private final ClusterKind kind;

  ReferencesIT(ClusterKind kind) {
    this.kind = kind;
  }

  private static String encryptedBy(String from) {
    return Specs.PLAIN
        + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyRef: {from: "
        + from
        + "}}\n";
  }

  private static KmsKeys keys(Scene scene) {
    return KmsKeys.installed(scene.cluster(), scene.namespace());
  }

  private static String keyInAws(Scene scene) {
    return scene.aws().table(NAME).orElseThrow().at("/SSEDescription/KMSMasterKeyArn").asText();
  }

  /** Waits until the condition has a status and a reason; returns the object. */
  private static JsonNode awaitUnresolved(Scene scene, String status, String reason) {
    JsonNode object =
        scene
            .tables()
            .await(
                NAME,
                "have " + REFERENCES + "=" + status + ": " + reason,
                table ->
                    States.present(table, REFERENCES)
                        .filter(condition -> condition.path("status").asText().equals(status))
                        .filter(condition -> condition.path("reason").asText().equals(reason))
                        .isPresent());
    assertThat(States.present(object, REFERENCES).orElseThrow().path("message").asText())
        .isEqualTo("Reference resolution failed");
    assertThat(scene.aws().calls()).isEmpty();
    return object;
  }

  private static String target(Scene scene) {
    return "resource:Key, namespace:%s, name:%s".formatted(scene.namespace(), KEY);
  }

  @Test
  @AckRow("9.1/kms-key")
  @AckRow("9.1/in-memory")
  @AckRow("3.2/references-resolved")
  void tableIsEncryptedWithTheKeyItRefersToAndItsSpecStaysAsItIs() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.ready(KEY, 1);

      scene.tables().create(NAME, ENCRYPTED);

      JsonNode table = scene.tables().awaitSynced(NAME);
      assertThat(keyInAws(scene)).isEqualTo(KmsKeys.arn(1));
      assertThat(scene.tables().history(NAME))
          .allSatisfy(
              state ->
                  assertThat(state.at("/spec/sseSpecification").has("kmsMasterKeyID")).isFalse());
      JsonNode resolved = States.present(table, REFERENCES).orElseThrow();
      assertThat(resolved.path("status").asText()).isEqualTo("True");
      assertThat(resolved.has("message")).isFalse();
      assertThat(resolved.has("reason")).isFalse();
    }
  }

  @Test
  @AckRow("9.1/not-synced")
  @AckRow("3.2/references-failed")
  @AckRow(
      value = "4.7/reference",
      ack =
          "Only ACK.ReferencesResolved is stored, so that an earlier Ready vanishes; it is tried again after waits that grow to 17 minutes.",
      ackj =
          "ACK.ResourceSynced and Ready are False, too, with the reason; the object is looked at as soon as what it refers to changes.")
  void edge10WaitingForAKeyShowsInAllConditions() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      scene.tables().create(NAME, ENCRYPTED);

      JsonNode waiting =
          awaitUnresolved(
              scene, "Unknown", "the referenced resource is not synced yet. " + target(scene));
      assertThat(States.conditions(waiting).subList(0, 2))
          .containsExactly(
              "ACK.ResourceSynced=False WaitingForReference", "Ready=False WaitingForReference");

      keys.ready(KEY, 1);
      scene.tables().awaitSynced(NAME);
      assertThat(keyInAws(scene)).isEqualTo(KmsKeys.arn(1));
    }
  }

  @Test
  @AckRow("9.1/no-value")
  void keyWithoutArnIsWaitedFor() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.setStatus(
          KEY, "{\"conditions\": [{\"type\": \"ACK.ResourceSynced\", \"status\": \"True\"}]}");
      scene.tables().create(NAME, ENCRYPTED);

      awaitUnresolved(
          scene,
          "Unknown",
          "the referenced resource is missing the target field. "
              + target(scene)
              + ", targetField:status.ackResourceMetadata.arn");

      keys.ready(KEY, 1);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "9.1/missing",
      ack = "The API server's answer stands in ACK.ReferencesResolved, and nowhere else.",
      ackj =
          "It stands there, too, and ACK.Recoverable says which field is meant and what to do; the table is made as soon as the Key is there.")
  void edge17TableIsCreatedWhenTheMissingKeyComes() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      scene.tables().create(NAME, ENCRYPTED);

      JsonNode waiting =
          awaitUnresolved(scene, "Unknown", "keys.kms.services.k8s.aws \"" + KEY + "\" not found");
      assertThat(
              States.condition(waiting, "ACK.Recoverable").orElseThrow().path("message").asText())
          .isEqualTo(
              "spec.sseSpecification.kmsMasterKeyRef: keys.kms.services.k8s.aws \"orders-key\" not found in namespace \""
                  + scene.namespace()
                  + "\"; create it, or correct the name");

      keys.create(KEY);
      keys.ready(KEY, 1);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "9.1/terminal",
      ack = "Nothing but ACK.ReferencesResolved says so.",
      ackj = "ACK.Terminal says so, too, and the table goes on as soon as the Key has recovered.")
  @AckRow("3.2/references-forbidden")
  void edge16TableGoesOnWhenTheTerminalKeyHasRecovered() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.setStatus(KEY, "{\"conditions\": [{\"type\": \"ACK.Terminal\", \"status\": \"True\"}]}");
      scene.tables().create(NAME, ENCRYPTED);

      JsonNode waiting =
          awaitUnresolved(
              scene,
              "False",
              "the referenced resource has 'ACK.Terminal' condition 'True'. Cannot be referenced. "
                  + target(scene));
      assertThat(States.isTrue(waiting, "ACK.Terminal")).isTrue();

      keys.ready(KEY, 1);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void edge16AnotherKeyIsUsedAsSoonAsTheReferredOneIsAnother() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.ready(KEY, 1);
      scene.tables().create(NAME, ENCRYPTED);
      scene.tables().awaitSynced(NAME);

      keys.ready(KEY, 2);

      Scene.await("the other key", () -> keyInAws(scene).equals(KmsKeys.arn(2)));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "9.1/both",
      ack = "The paths are those of Go's types, and it is tried again.",
      ackj = "The paths are those of the manifest, and the table is terminal until it changes.")
  void valueAndReferenceCannotBothBeGiven() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.ready(KEY, 1);
      scene
          .tables()
          .create(
              NAME,
              Specs.PLAIN
                  + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: \"%s\", kmsMasterKeyRef: {from: {name: orders-key}}}\n"
                      .formatted(KmsKeys.arn(2)));

      String text =
          "both resource reference wrapper and ID cannot be used together: spec.sseSpecification.kmsMasterKeyID,spec.sseSpecification.kmsMasterKeyRef";
      awaitUnresolved(scene, "Unknown", text);
      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo(text);

      scene.tables().edit(NAME, "sseSpecification: {kmsMasterKeyRef: null}");
      scene.tables().awaitSynced(NAME);
      assertThat(keyInAws(scene)).isEqualTo(KmsKeys.arn(2));
      assertThat(States.condition(scene.tables().get(NAME), REFERENCES)).isEmpty();
    }
  }

  @Test
  @AckRow(
      value = "9.1/empty-name",
      ack = "The path is that of Go's types, and it is tried again.",
      ackj = "The path is that of the manifest, and the table is terminal until it changes.")
  void referenceNeedsAName() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, encryptedBy("{name: \"\"}"));

      String text =
          "provided resource reference is nil or empty: spec.sseSpecification.kmsMasterKeyRef";
      awaitUnresolved(scene, "Unknown", text);
      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo(text);
    }
  }

  @Test
  @AckRow("9.1/deleting")
  void tableIsDeletedThoughItsKeyIsGone() {
    try (Scene scene = Scene.on(kind)) {
      KmsKeys keys = keys(scene);
      keys.create(KEY);
      keys.ready(KEY, 1);
      scene.tables().create(NAME, ENCRYPTED);
      scene.tables().awaitSynced(NAME);
      keys.delete(KEY);
      scene.tables().awaitCondition(NAME, REFERENCES, "Unknown");
      assertThat(keyInAws(scene)).isEqualTo(KmsKeys.arn(1));

      scene.tables().delete(NAME);

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().table(NAME)).isEmpty();
    }
  }

  @Test
  @AckRow("9.3/allowed")
  @AckRow("3.2/advisory-cross-namespace")
  void keyOfAnotherNamespaceIsUsedAndAdvisedOf() {
    try (Scene scene = Scene.on(kind)) {
      String vault = scene.cluster().newNamespace();
      KmsKeys keys = KmsKeys.installed(scene.cluster(), vault);
      keys.create(KEY);
      keys.ready(KEY, 1);

      scene.tables().create(NAME, encryptedBy("{name: orders-key, namespace: " + vault + "}"));

      JsonNode table = scene.tables().awaitSynced(NAME);
      assertThat(keyInAws(scene)).isEqualTo(KmsKeys.arn(1));
      assertThat(States.advisories(table)).containsExactly("CrossNamespaceOptInRequired");
      assertThat(States.condition(table, "ACK.Advisory").orElseThrow().path("message").asText())
          .isEqualTo(
              "Cross-namespace resource reference detected: resource in namespace \"%s\" references \"orders-key\" in namespace \"%s\". Cross-namespace behavior will be disabled by default in a future release. Set --enable-cross-namespace=true to preserve this behavior."
                  .formatted(scene.namespace(), vault));
    }
  }

  @Test
  @AckRow(
      value = "9.3/forbidden",
      ack = "ACK.ReferencesResolved is False, and it is tried again.",
      ackj = "ACK.ReferencesResolved is False, and the table is terminal until it changes.")
  void keyOfAnotherNamespaceIsNotUsedWhereThatIsForbidden() {
    try (Scene scene = Scene.on(kind, "--enable-cross-namespace=false")) {
      String vault = scene.cluster().newNamespace();
      KmsKeys keys = KmsKeys.installed(scene.cluster(), vault);
      keys.create(KEY);
      keys.ready(KEY, 1);

      scene.tables().create(NAME, encryptedBy("{name: orders-key, namespace: " + vault + "}"));

      String text =
          "cross-namespace resource reference is not allowed. Set --enable-cross-namespace=true to allow it. sourceNamespace:%s, targetNamespace:%s, name:orders-key"
              .formatted(scene.namespace(), vault);
      awaitUnresolved(scene, "False", text);
      assertThat(scene.tables().awaitTerminal(NAME)).isEqualTo(text);
    }
  }

  @Test
  void edge17BackupIsMadeOnceItsTableIsReadyAndOutlivesIt() {
    try (Scene scene = Scene.on(kind)) {
      Objects backups = scene.objects(ObjectKind.BACKUP);
      backups.create("nightly", "tableRef: {from: {name: orders}}");
      JsonNode waiting = backups.awaitCondition("nightly", REFERENCES, "Unknown");
      assertThat(States.present(waiting, REFERENCES).orElseThrow().path("reason").asText())
          .isEqualTo("tables.dynamodb.services.k8s.aws \"orders\" not found");

      scene.tables().create(NAME, Specs.PLAIN);
      JsonNode made = backups.awaitSynced("nightly");
      assertThat(made.at("/status/ackResourceMetadata/arn").asText()).contains(":table/orders/");
      assertThat(made.path("spec").has("tableName")).isFalse();

      scene.tables().delete(NAME);
      scene.tables().awaitGone(NAME);
      JsonNode left =
          backups.await(
              "nightly",
              "do without its table",
              backup -> States.condition(backup, REFERENCES).isEmpty());
      assertThat(States.isSynced(left)).isTrue();
      assertThat(scene.aws().count("CreateBackup")).isEqualTo(1);
    }
  }
}
