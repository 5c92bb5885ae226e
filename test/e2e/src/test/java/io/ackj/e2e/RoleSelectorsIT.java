package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.state.TableKey;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import io.fabric8.kubernetes.api.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects whose role an IAMRoleSelector says. */
@AgainstEachCluster
class RoleSelectorsIT {
  private static final String NAME = "orders";
  private static final String[] FLAGS = {
    "--enable-carm=false", "--feature-gates=IAMRoleSelector=true"
  };
  private static final String SECOND = "222222222222";
  private static final String THIRD = "333333333333";

  private final ClusterKind kind;

  RoleSelectorsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("7.4/one")
  @AckRow("3.2/role-selected")
  void roleOfTheOneSelectorIsAssumedAndTold() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      select(scene, "one", SECOND);

      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode synced = scene.tables().awaitSynced(NAME);
      JsonNode selected = States.condition(synced, "ACK.IAMRoleSelected").orElseThrow();
      assertThat(selected.path("status").asText()).isEqualTo("True");
      assertThat(selected.path("message").asText()).isEqualTo("Selected");
      assertThat(selected.path("reason").asText())
          .matches(
              "roleARN: %s, selectorName: %s, selectorResourceVersion: \\d+"
                  .formatted(role(SECOND), scene.selectors().name("one")));
      assertThat(tables(scene, SECOND)).containsExactly(NAME);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
    }
  }

  @Test
  void edge11SelectedRoleAndResolvedReferencesAreToldBesideEachOther() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      select(scene, "one", AwsEnd.ACCOUNT);
      KmsKeys keys = KmsKeys.installed(scene.cluster(), scene.namespace());
      keys.create("secrets");
      keys.ready("secrets", 1);

      scene
          .tables()
          .create(
              NAME,
              Specs.PLAIN
                  + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyRef: {from: {name:"
                  + " secrets}}}\n");

      JsonNode synced = scene.tables().awaitSynced(NAME);
      assertThat(synced.at("/status/conditions"))
          .extracting(condition -> condition.path("type").asText())
          .containsExactly(
              "ACK.ResourceSynced", "Ready", "ACK.ReferencesResolved", "ACK.IAMRoleSelected");
    }
  }

  @Test
  @AckRow("7.4/none")
  void withoutASelectorTheControllersOwnCredentialsAreUsed() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      scene
          .selectors()
          .create("other", role(SECOND), "namespaceSelector: {names: [somewhere-else]}");

      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode synced = scene.tables().awaitSynced(NAME);
      assertThat(States.condition(synced, "ACK.IAMRoleSelected")).isEmpty();
      assertThat(tables(scene, AwsEnd.ACCOUNT)).containsExactly(NAME);
    }
  }

  @Test
  @AckRow(
      value = "7.4/several",
      ack = "An error in the log; the status does not change.",
      ackj = "ACK.Terminal with ACK's words, and the names of the selectors.")
  @AckRow(
      value = "4.7/selectors",
      ack = "The status is not touched.",
      ackj = "ACK.Terminal is True, ACK.ResourceSynced and Ready are False.")
  @AckRow(
      value = "2/trigger-selector",
      ack = "Nothing is looked at.",
      ackj = "The objects in the namespaces that a selector names, or named, are looked at.")
  void edge9SeveralSelectorsAreToldAndEdge16ItIsNoticedWhenOneGoes() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      select(scene, "a", SECOND);
      select(scene, "b", THIRD);

      scene.tables().create(NAME, Specs.PLAIN);

      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith(
              "multiple (2) matching IAMRoleSelectors found: %s, %s."
                  .formatted(scene.selectors().name("a"), scene.selectors().name("b")));
      assertThat(States.conditions(scene.tables().get(NAME)))
          .containsExactly(
              "ACK.Terminal=True",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      assertThat(scene.aws().calls()).isEmpty();
      scene.selectors().delete("b");
      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, SECOND)).containsExactly(NAME);
    }
  }

  @Test
  @AckRow(
      value = "7.4/invalid",
      ack = "A line in the log; the selector is left out.",
      ackj = "An Event on the selector, too.")
  void invalidSelectorIsLeftOutAndAnEventSaysSo() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      scene.selectors().create("bad", "arn:aws:iam::" + SECOND + ":user/ann", inHere(scene));

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).containsExactly(NAME);
      Scene.await("an Event on the selector", () -> !events(scene, "bad").isEmpty());
      assertThat(events(scene, "bad").get(0).getMessage())
          .contains("spec.arn is no ARN of a role: \"arn:aws:iam::" + SECOND + ":user/ann\"");
    }
  }

  @Test
  @AckRow("7.4/match")
  void namespaceTypeAndLabelsMustAllMatch() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      scene.labelNamespace("tier", "gold");
      scene
          .selectors()
          .create(
              "narrow",
              role(SECOND),
              """
              namespaceSelector:
                names: [%s]
                labelSelector: {matchLabels: {tier: gold}}
              resourceTypeSelector: [{group: "", version: "", kind: Table}]
              resourceLabelSelector: {matchLabels: {team: shop}}
              """
                  .formatted(scene.namespace()));

      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().create(labelled("labelled", "team", "shop"));
      scene.tables().awaitSynced(NAME);
      scene.tables().awaitSynced("labelled");

      assertThat(tables(scene, AwsEnd.ACCOUNT)).containsExactly(NAME);
      assertThat(tables(scene, SECOND)).containsExactly("labelled");
    }
  }

  @Test
  void edge16LabelsOfObjectsAndNamespacesCountAtOnce() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      scene
          .selectors()
          .create(
              "gold",
              role(SECOND),
              inHere(scene).replace("}", ", labelSelector: {matchLabels: {tier: gold}}}"));
      scene.labelNamespace("tier", "gold");
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);

      scene.labelNamespace("tier", "silver");
      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith("Resource already exists in account " + SECOND);

      scene.labelNamespace("tier", "gold");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "7.4/gate-conflict",
      ack = "The process ends with a message.",
      ackj = "The same, and the message says what to do.")
  void gateAndCarmDoNotGoTogether() {
    AwsOptions options = AwsOptions.defaults();
    try (Scene scene = Scene.withoutController(kind, options)) {
      assertThatThrownBy(
              () ->
                  scene.startController(
                      "--feature-gates=IAMRoleSelector=true", "--enable-carm=true"))
          .hasMessage(
              "--feature-gates: cannot enable feature gate 'IAMRoleSelector' when flag"
                  + " 'enable-carm' is set to true; add --enable-carm=false");
    }
  }

  @Test
  void edge1TableWhoseSelectorIsGoneIsLeftAlone() {
    try (Scene scene = Scene.on(kind, FLAGS)) {
      select(scene, "one", SECOND);
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().forgetCalls();

      scene.selectors().delete("one");

      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith(
              "Resource already exists in account %s, but the role used for reconciliation is in account %s. "
                  .formatted(SECOND, AwsEnd.ACCOUNT));
      assertThat(scene.aws().calls()).isEmpty();
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
      select(scene, "again", SECOND);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void edge2NothingIsCreatedBeforeSelectorsAreKnown() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED);
    try (Scene scene = Scene.withoutController(kind, options)) {
      select(scene, "one", SECOND);
      scene.tables().create(NAME, Specs.PLAIN);

      scene.startController(FLAGS);

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, SECOND)).containsExactly(NAME);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
    }
  }

  private static void select(Scene scene, String name, String account) {
    scene.selectors().create(name, role(account));
  }

  private static String inHere(Scene scene) {
    return "namespaceSelector: {names: [" + scene.namespace() + "]}";
  }

  private static ObjectNode labelled(String name, String key, String value) {
    ObjectNode manifest = Tables.manifest(name, Specs.PLAIN);
    manifest.withObject("/metadata/labels").put(key, value);
    return manifest;
  }

  private static List<Event> events(Scene scene, String selector) {
    return scene.cluster().client().v1().events().inNamespace("default").list().getItems().stream()
        .filter(
            event -> event.getInvolvedObject().getName().equals(scene.selectors().name(selector)))
        .toList();
  }

  private static List<String> tables(Scene scene, String account) {
    return scene.aws().tablesOf(account).stream().map(TableKey::name).toList();
  }

  private static String role(String account) {
    return "arn:aws:iam::" + account + ":role/ack";
  }
}
