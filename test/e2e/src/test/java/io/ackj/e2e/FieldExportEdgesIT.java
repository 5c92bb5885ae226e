package io.ackj.e2e;

import static io.ackj.e2e.ExportSpecs.awaitEntry;
import static io.ackj.e2e.ExportSpecs.createConfigMap;
import static io.ackj.e2e.ExportSpecs.entry;
import static io.ackj.e2e.ExportSpecs.exports;
import static io.ackj.e2e.ExportSpecs.spec;
import static io.ackj.e2e.ExportSpecs.toKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** Where ACK's FieldExports fall short; the next periodic look is minutes away in most of these. */
@AgainstEachCluster
class FieldExportEdgesIT {
  private static final String TABLE = "orders";
  private static final String ARN = ".status.ackResourceMetadata.arn";
  private static final String PROTECTED = ".spec.deletionProtectionEnabled";
  private static final String FINALIZER = "finalizers.services.k8s.aws/FieldExport";
  private static final String UNPROTECTED = Specs.PLAIN + "deletionProtectionEnabled: false";

  private final ClusterKind kind;

  FieldExportEdgesIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void edge19ExportNeedsNoLabelIfItsSourceHasIt() {
    try (Scene scene = Scene.on(kind, "--watch-selectors=team=a")) {
      createConfigMap(scene, scene.namespace());
      exports(scene).create("arn", toKey(ARN, "arn"));
      exports(scene).awaitReason("arn", "SourceMissing");

      ObjectNode table = ObjectKind.TABLE.manifest(TABLE, UNPROTECTED);
      table.withObject("/metadata/labels").put("team", "a");
      scene.tables().create(table);

      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
      assertThat(exports(scene).awaitSynced("arn").at("/metadata/labels")).isEmpty();
    }
  }

  @Test
  @AckRow(
      value = "8/re-export",
      ack = "Does not notice, up to chart 1.9.2: its watches of the sources are never registered.",
      ackj = "Exports at each change of the source, of its status too, and of the FieldExport.")
  void edge22EveryChangeOfTheSourceIsExported() {
    try (Scene scene = synced()) {
      exports(scene).create("protected", toKey(PROTECTED, "protected"));
      awaitEntry(scene, "protected", "false");

      scene.tables().edit(TABLE, "deletionProtectionEnabled: true");
      awaitEntry(scene, "protected", "true");

      exports(scene).create("label", toKey(".metadata.labels.team", "team"));
      exports(scene).awaitCondition("label", "ACK.Recoverable", "True");
      ObjectNode labelled = ObjectKind.TABLE.manifest(TABLE, "{}");
      labelled.retain("metadata");
      labelled.withObject("/metadata/labels").put("team", "shop");
      scene.tables().patch(TABLE, labelled);
      awaitEntry(scene, "team", "shop");

      exports(scene).edit("label", "to: {key: squad}");
      awaitEntry(scene, "squad", "shop");
    }
  }

  @Test
  void edge22GroupOfTheSourceIsCompared() {
    try (Scene scene = synced()) {
      exports(scene)
          .create(
              "foreign",
              spec("other.services.k8s.aws", "Table", ARN, "{kind: configmap, name: app, key: f}"));
      exports(scene).create("ours", toKey(PROTECTED, "protected"));
      awaitEntry(scene, "protected", "false");

      scene.tables().edit(TABLE, "deletionProtectionEnabled: true");
      awaitEntry(scene, "protected", "true");

      assertThat(entry(scene, "f")).isNull();
      assertThat(exports(scene).history("foreign"))
          .allSatisfy(
              state -> {
                assertThat(state.has("status")).isFalse();
                assertThat(state.at("/metadata/finalizers")).isEmpty();
              });
    }
  }

  @Test
  @AckRow(
      value = "8/other-group",
      ack = "Takes the finalizer off when it is deleted, though another controller put it on.",
      ackj = "Never touches it.")
  void edge22FinalizerOfAnotherControllerIsLeftAlone() {
    try (Scene scene = synced()) {
      ObjectNode foreign =
          ObjectKind.FIELD_EXPORT.manifest(
              "foreign",
              spec("other.services.k8s.aws", "Thing", ARN, "{kind: configmap, name: app}"));
      foreign.withObject("/metadata").putArray("finalizers").add(FINALIZER);
      exports(scene).create(foreign);
      exports(scene).create("ours", toKey(ARN, "arn"));
      exports(scene).awaitSynced("ours");

      exports(scene).delete("foreign");
      exports(scene).delete("ours");
      exports(scene).awaitGone("ours");

      assertThat(exports(scene).get("foreign").at("/metadata/finalizers/0").asText())
          .isEqualTo(FINALIZER);
      ObjectNode released = ObjectKind.FIELD_EXPORT.manifest("foreign", "{}");
      released.retain("metadata");
      released.withObject("/metadata").putArray("finalizers");
      exports(scene).patch("foreign", released);
      exports(scene).awaitGone("foreign");
    }
  }

  @Test
  @AckRow(
      value = "8/one-fails",
      ack = "Stops at the first that fails, so that others are not exported.",
      ackj = "Exports the others.")
  void edge22ExportThatFailsKeepsNoOtherFromIt() {
    try (Scene scene = synced()) {
      exports(scene).create("a-broken", toKey(".status[", "a"));
      exports(scene)
          .create("b-nowhere", spec(PROTECTED, "{kind: configmap, name: nowhere, key: b}"));
      exports(scene).create("c-fine", toKey(PROTECTED, "protected"));
      exports(scene).create("d-none", toKey(".status.nowhere", "d"));
      exports(scene).create("e-fine", toKey(PROTECTED, "too"));
      awaitEntry(scene, "too", "false");

      scene.tables().edit(TABLE, "deletionProtectionEnabled: true");

      awaitEntry(scene, "protected", "true");
      awaitEntry(scene, "too", "true");
      exports(scene).awaitTerminal("a-broken");
      exports(scene).awaitCondition("b-nowhere", "ACK.Recoverable", "True");
      exports(scene).awaitCondition("d-none", "ACK.Recoverable", "True");
    }
  }

  @Test
  @AckRow(
      value = "8/cross-namespace",
      ack = "Is recoverable and tried again for ever where the flag forbids it.",
      ackj = "Is terminal where the flag forbids it.")
  void edge22AnotherNamespaceIsTerminalWhereItIsForbidden() {
    try (Scene scene = Scene.on(kind, "--enable-cross-namespace=false")) {
      String elsewhere = scene.cluster().newNamespace();
      createConfigMap(scene, elsewhere);
      createTable(scene);
      exports(scene).create("arn", spec(ARN, there(elsewhere)));

      assertThat(exports(scene).awaitTerminal("arn"))
          .startsWith("cross-namespace field export is not allowed.")
          .contains("targetNamespace:" + elsewhere);
      assertThat(entry(scene, elsewhere, "arn")).isNull();
    }
  }

  @Test
  @AckRow("8/cross-namespace")
  void anotherNamespaceIsAdvisedOnWhereItIsAllowed() {
    try (Scene scene = synced()) {
      String elsewhere = scene.cluster().newNamespace();
      createConfigMap(scene, elsewhere);
      exports(scene).create("arn", spec(ARN, there(elsewhere)));

      JsonNode export = exports(scene).awaitSynced("arn");

      assertThat(entry(scene, elsewhere, "arn")).isEqualTo(AwsEnd.key(TABLE).arn());
      assertThat(States.advisories(export)).containsExactly("CrossNamespaceOptInRequired");
      assertThat(States.condition(export, "ACK.Advisory").orElseThrow().path("message").asText())
          .isEqualTo(
              "Cross-namespace field export detected: FieldExport in namespace \"%s\" targets namespace \"%s\". Cross-namespace behavior will require explicit opt-in in a future release. Set --enable-cross-namespace=true to preserve this behavior."
                  .formatted(scene.namespace(), elsewhere));
    }
  }

  @Test
  void valueThatSomebodyChangedInTheTargetIsSetBackAtTheNextLook() {
    try (Scene scene = Scene.resyncing(kind)) {
      createConfigMap(scene, scene.namespace());
      createTable(scene);
      exports(scene).create("arn", toKey(ARN, "arn"));
      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());

      scene
          .cluster()
          .client()
          .configMaps()
          .inNamespace(scene.namespace())
          .withName(ExportSpecs.APP)
          .edit(
              map -> {
                map.getData().put("arn", "mine");
                return map;
              });

      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
    }
  }

  @Test
  void expressionThatNeverEndsHoldsUpNobody() {
    try (Scene scene = synced()) {
      exports(scene).create("endless", toKey("[range(infinite)] | length", "a"));
      exports(scene).create("recursive", toKey("def f: f; f", "b"));
      exports(scene).create("arn", toKey(ARN, "arn"));

      awaitEntry(scene, "arn", AwsEnd.key(TABLE).arn());
      assertThat(exports(scene).awaitTerminal("endless")).contains("it takes too");
      assertThat(exports(scene).awaitTerminal("recursive")).contains("it calls itself too deep");
    }
  }

  @Test
  void nothingIsExportedWhereItIsTurnedOff() {
    try (Scene scene = Scene.on(kind, "--enable-field-export-reconciler=false")) {
      createConfigMap(scene, scene.namespace());
      exports(scene).create("arn", toKey(ARN, "arn"));

      createTable(scene);

      assertThat(entry(scene, "arn")).isNull();
      assertThat(exports(scene).get("arn").has("status")).isFalse();
    }
  }

  private Scene synced() {
    Scene scene = Scene.on(kind);
    createConfigMap(scene, scene.namespace());
    createTable(scene);
    return scene;
  }

  private static String there(String namespace) {
    return "{kind: configmap, name: app, namespace: %s, key: arn}".formatted(namespace);
  }

  private static void createTable(Scene scene) {
    scene.tables().create(TABLE, UNPROTECTED);
    scene.tables().awaitSynced(TABLE);
  }
}
