package io.ackj.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.runtime.kube.DataEntries.Kind;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.Priority;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportPassTest {
  private static final String PATH = ".status.arn";
  private static final String TO_APP = "{\"kind\": \"configmap\", \"name\": \"app\"}";
  private static final String SYNCED = "ACK.ResourceSynced";

  private final ExportScene scene = new ExportScene();

  @Test
  void valueIsBroughtToTheTargetAndConditionsSaySo() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);

    Conclusion conclusion = scene.look();

    assertThat(scene.entries.writes()).containsExactly("app shop.arn=arn:1");
    assertThat(scene.conditions())
        .containsExactly(
            "ACK.ResourceSynced=True : Resource synced successfully",
            "Ready=True : Resource synced successfully");
    assertThat(scene.conditionsNow())
        .allSatisfy(
            condition -> {
              assertThat(condition.getObservedGeneration()).isEqualTo(1);
              assertThat(condition.getLastTransitionTime()).isEqualTo("2026-11-21T12:00:00Z");
            });
    assertThat(scene.exports.stored(ExportScene.EXPORT).getFinalizers())
        .containsExactly("finalizers.services.k8s.aws/FieldExport");
    assertThat(conclusion.outcome().kind()).isEqualTo(Outcome.Kind.SYNCED);
    assertThat(conclusion.priority()).isEqualTo(Priority.RESYNC);
    assertThat(conclusion.delay().orElseThrow())
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void secondLookWritesNothing() {
    scene.entries.create(Kind.SECRET, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, "{\"kind\": \"secret\", \"name\": \"app\", \"key\": \"arn\"}");
    scene.look();
    List<String> writes = List.copyOf(scene.exports.writes());

    scene.now = scene.now.plusSeconds(60);
    scene.lookAgain();

    assertThat(scene.entries.data(Kind.SECRET, "shop", "app")).containsEntry("arn", "YXJuOjE=");
    assertThat(scene.entries.writes()).hasSize(1);
    assertThat(scene.exports.writes()).isEqualTo(writes);
  }

  @Test
  void whatTheApiServerDeniesIsToldOnTheExport() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.exports.refuseNextFinalizer("admission webhook denied it");

    Conclusion conclusion = scene.look();

    assertThat(conclusion.outcome().kind()).isEqualTo(Outcome.Kind.TERMINAL);
    assertThat(scene.conditions().toString()).contains("admission webhook denied it");
    assertThat(scene.entries.writes()).isEmpty();
  }

  @Test
  void missingTargetIsTriedAgainSoonAndNotEverMoreSeldom() {
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);

    assertThat(scene.look().delay().orElseThrow()).isEqualTo(Duration.ofMillis(500));
    assertThat(scene.conditions())
        .contains(
            "ACK.Recoverable=True null: unable to get existing configmap: configmaps \"app\" not found in namespace shop; it is never created by a FieldExport, create it");
    assertThat(scene.events).containsExactly("WARNING TargetMissing");
    for (int i = 0; i < 20; i++) {
      scene.lookAgain();
    }
    assertThat(scene.lookAgain().delay().orElseThrow()).isEqualTo(Duration.ofSeconds(10));
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.lookAgain();
    assertThat(scene.condition(SYNCED).getStatus()).isEqualTo("True");
    assertThat(scene.events).as("nothing else is news").hasSize(1);
  }

  @Test
  void refusedWriteTellsWhatTheServerSaid() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.entries.refuseWrites(
        new KubernetesClientException(
            "Failure executing: PATCH at: https://10.0.0.1/...",
            422,
            new StatusBuilder().withMessage("data is immutable").build()));
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);

    scene.look();

    assertThat(scene.condition("ACK.Recoverable").getMessage())
        .isEqualTo("unable to write key shop.arn of configmap shop/app: data is immutable");
  }

  @Test
  void serverThatIsAtALossIsNoConditionButAnotherTry() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.entries.refuseWrites(new KubernetesClientException("down", 503, null));
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);

    assertThatThrownBy(scene::look).isInstanceOf(KubernetesClientException.class);
    assertThat(scene.exports.writes()).containsExactly("add finalizer");
  }

  @Test
  void sourceThatIsNotSyncedIsWaitedForWithoutAnError() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.source("{\"arn\": \"arn:1\"}");
    scene.export(PATH, TO_APP);

    scene.look();

    assertThat(scene.conditions())
        .first()
        .isEqualTo(
            "ACK.ResourceSynced=False SourceNotSynced: the source resource is not synced yet. resource:Widget, namespace:shop, name:orders");
    assertThat(scene.entries.writes()).isEmpty();
    assertThat(scene.events).isEmpty();
  }

  @Test
  void conditionOfAnEarlierSpecDoesNotMakeASourceSynced() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.source(
        """
        {"conditions": [
          {"type": "ACK.ResourceSynced", "status": "True", "observedGeneration": 0}]}
        """);
    scene.export(PATH, TO_APP);

    scene.look();

    assertThat(scene.condition(SYNCED).getReason()).isEqualTo("SourceNotSynced");
  }

  @Test
  void sourceOfAcksConditionsIsTakenAtItsWord() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.source(
        """
        {"arn": "arn:1", "conditions": [{"type": "ACK.ResourceSynced", "status": "True"}]}
        """);
    scene.export(PATH, TO_APP);

    scene.look();

    assertThat(scene.entries.writes()).containsExactly("app shop.arn=arn:1");
  }

  @ParameterizedTest
  @CsvSource({"null, null", "0.5, a number that is no integer", "{}, object", "[], array"})
  void valueThatCannotBeExportedIsRecoverable(String value, String type) {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.source(
        """
        {"arn": %s, "conditions": [{"type": "ACK.ResourceSynced", "status": "True"}]}
        """
            .formatted(value));
    scene.export(PATH, TO_APP);

    scene.look();

    assertThat(scene.condition("ACK.Recoverable").getMessage())
        .startsWith("path does not exist in this object: spec.from.path .status.arn gives " + type);
  }

  @Test
  void fieldThatIsGoneLeavesTheFormerValueAndSaysSo() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.look();

    scene.source("{\"conditions\": [{\"type\": \"ACK.ResourceSynced\", \"status\": \"True\"}]}");
    scene.look();

    assertThat(scene.entries.data(Kind.CONFIG_MAP, "shop", "app"))
        .containsEntry("shop.arn", "arn:1");
    assertThat(scene.condition("ACK.Advisory").getReason()).isEqualTo("FormerValueKept");
    assertThat(scene.condition("ACK.Recoverable").getMessage()).contains("gives null");
  }

  @Test
  void sourceThatIsGoneLeavesTheFormerValueAndSaysSo() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.look();

    scene.removeSource();
    scene.look();

    assertThat(scene.condition(SYNCED).getMessage())
        .isEqualTo(
            "Widget shop/orders does not exist; the value is exported as soon as it is there and synced");
    assertThat(scene.condition("ACK.Advisory").getReason()).isEqualTo("FormerValueKept");
  }

  @Test
  void kindAndNameAreComparedWithoutRegardToCase() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    FieldExport export = scene.export(ExportScene.GROUP, "wIDGET", PATH, TO_APP);
    export.getSpec().getFrom().getResource().setName("Orders");
    scene.exports.put(export);

    scene.look();

    assertThat(scene.entries.writes()).containsExactly("app shop.arn=arn:1");
  }

  @Test
  void pathThatIsNoExpressionIsTerminal() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(".status[", TO_APP);

    scene.look();

    assertThat(scene.condition("ACK.Terminal").getMessage()).startsWith("unable to parse path");
  }

  @Test
  void targetInAnotherNamespaceIsAdvisedOn() {
    scene.entries.create(Kind.CONFIG_MAP, "web", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, "{\"kind\": \"configmap\", \"name\": \"app\", \"namespace\": \"web\"}");

    scene.look();

    assertThat(scene.entries.data(Kind.CONFIG_MAP, "web", "app"))
        .containsEntry("shop.arn", "arn:1");
    assertThat(scene.condition("ACK.Advisory").getReason())
        .isEqualTo("CrossNamespaceOptInRequired");
    assertThat(scene.condition(SYNCED).getStatus()).isEqualTo("True");
  }

  @Test
  void targetInAnotherNamespaceIsTerminalWhereThatIsForbidden() {
    ExportScene strict = new ExportScene(false);
    strict.entries.create(Kind.CONFIG_MAP, "web", "app");
    strict.syncedSource("arn:1");
    strict.export(PATH, "{\"kind\": \"configmap\", \"name\": \"app\", \"namespace\": \"web\"}");

    strict.look();

    assertThat(strict.condition("ACK.Terminal").getMessage())
        .startsWith("cross-namespace field export is not allowed.");
    assertThat(strict.entries.writes()).isEmpty();
  }

  @Test
  void exportOfAnotherControllersResourceIsNotTouched() {
    FieldExport other = scene.export("s3.services.k8s.aws", "Bucket", PATH, TO_APP);
    other.addFinalizer(ExportPass.FINALIZER);
    other.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");
    scene.exports.put(other);

    assertThat(scene.look().delay()).isEmpty();

    assertThat(scene.exports.writes()).isEmpty();
  }

  @Test
  void exportThatWasHandedToANobodyMayStillBeDeleted() {
    FieldExport export = scene.export(PATH, TO_APP);
    scene.index.put(ExportScene.EXPORT, ExportRequest.of(export).orElseThrow());
    scene.index.handOver(ExportScene.EXPORT);
    FieldExport other = scene.export("s4.services.k8s.aws", "Bucket", PATH, TO_APP);
    other.addFinalizer(ExportPass.FINALIZER);
    other.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");
    scene.exports.put(other);

    scene.look();

    assertThat(scene.exports.get(ExportScene.EXPORT)).isEmpty();
  }

  @Test
  void deletionTakesTheFinalizerOffAndLeavesTheValue() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.look();

    scene.exports.edit(
        ExportScene.EXPORT,
        export -> export.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z"));
    scene.look();

    assertThat(scene.exports.get(ExportScene.EXPORT)).isEmpty();
    assertThat(scene.entries.data(Kind.CONFIG_MAP, "shop", "app"))
        .containsEntry("shop.arn", "arn:1");
  }

  @Test
  void whoDoesNotLookAfterAKindLetsOthersSpeakFirst() {
    scene.export(ExportScene.GROUP, "Gadget", PATH, TO_APP);

    assertThat(scene.look().delay()).contains(Duration.ofSeconds(3));
    assertThat(scene.exports.writes()).isEmpty();

    scene.lookAgain();
    assertThat(scene.condition("ACK.Terminal").getMessage())
        .isEqualTo(
            "spec.from.resource.kind: Gadget is none of the kinds of test.services.k8s.aws that are reconciled (Widget); correct it, or add it to --reconcile-resources");
    assertThat(scene.exports.writes()).containsExactly("status");
  }

  @Test
  void whoDoesNotLookAfterASourceSaysNothingWhereAnotherHasSpoken() {
    scene.entries.create(Kind.CONFIG_MAP, "shop", "app");
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.look();
    List<String> writes = List.copyOf(scene.exports.writes());

    scene.isSourceWatched = false;
    scene.look();
    scene.lookAgain();

    assertThat(scene.exports.writes()).isEqualTo(writes);
    assertThat(scene.condition(SYNCED).getStatus()).isEqualTo("True");
  }

  @Test
  void timesOfConditionsChangeWithTheirStatusOnly() {
    scene.syncedSource("arn:1");
    scene.export(PATH, TO_APP);
    scene.look();
    Condition synced = scene.condition(SYNCED);

    scene.now = scene.now.plusSeconds(60);
    scene.source("{}");
    scene.look();

    assertThat(synced.getStatus()).isEqualTo("Unknown");
    assertThat(synced.getLastTransitionTime()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(scene.condition(SYNCED).getStatus()).isEqualTo("False");
    assertThat(scene.condition(SYNCED).getLastTransitionTime()).isEqualTo("2026-11-21T12:01:00Z");
    assertThat(scene.condition("Ready").getLastTransitionTime())
        .as("it was and is not ready")
        .isEqualTo("2026-11-21T12:00:00Z");
  }
}
