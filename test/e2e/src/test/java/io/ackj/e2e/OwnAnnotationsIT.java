package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.Test;

/** The annotations that only ackj has. The next resync is hours away in all of these. */
@AgainstEachCluster
class OwnAnnotationsIT {
  private static final String NAME = "orders";
  private static final String TAGGED = Specs.PLAIN + "tags: [{key: env, value: prod}]";
  private static final String PAUSED = "ackj.io/paused";
  private static final String RECONCILE_NOW = "ackj.io/reconcile-now";

  private final ClusterKind kind;

  OwnAnnotationsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void reconcileNowOnAnObjectMendsWhatHasDrifted() {
    try (Scene scene = synced()) {
      drift(scene);

      scene.tables().annotate(NAME, RECONCILE_NOW, "1");
      Scene.await("the drift is mended", () -> scene.aws().count("TagResource") == 1);

      drift(scene);
      scene.tables().annotate(NAME, RECONCILE_NOW, "2");
      Scene.await("it is mended again", () -> scene.aws().count("TagResource") == 2);
    }
  }

  @Test
  void reconcileNowOnANamespaceMendsWhatHasDriftedInIt() {
    try (Scene scene = synced()) {
      drift(scene);

      scene.annotateNamespace(RECONCILE_NOW, "1");

      Scene.await("the drift is mended", () -> scene.aws().count("TagResource") == 1);
    }
  }

  @Test
  void pausedObjectIsLeftAloneAndGoesOnAfterwards() {
    try (Scene scene = synced()) {
      scene.tables().annotate(NAME, PAUSED, "true");
      awaitPaused(scene);
      scene.aws().forgetCalls();

      scene.tables().edit(NAME, "deletionProtectionEnabled: true");
      JsonNode object =
          scene.tables().await(NAME, "be paused with its new spec", OwnAnnotationsIT::isPaused);

      assertThat(
              States.condition(object, "ACK.ResourceSynced").orElseThrow().path("message").asText())
          .contains(PAUSED)
          .contains("to go on");
      assertThat(scene.aws().calls()).isEmpty();
      scene.tables().annotate(NAME, PAUSED, "false");
      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().mutations()).containsExactly("UpdateTable");
    }
  }

  @Test
  void pausedNamespaceKeepsEvenDeletionsWaiting() {
    try (Scene scene = synced()) {
      scene.annotateNamespace(PAUSED, "true");
      awaitPaused(scene);
      scene.aws().forgetCalls();

      scene.tables().delete(NAME);
      JsonNode object =
          scene
              .tables()
              .await(
                  NAME,
                  "be deleting and paused",
                  any -> any.at("/metadata").has("deletionTimestamp") && isPaused(any));
      assertThat(object.at("/metadata/finalizers")).isNotEmpty();
      assertThat(scene.aws().calls()).isEmpty();

      scene.annotateNamespace(PAUSED, "false");

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).isEmpty();
    }
  }

  private Scene synced() {
    Scene scene = Scene.on(kind);
    scene.tables().create(NAME, TAGGED);
    scene.tables().awaitSynced(NAME);
    scene.aws().forgetCalls();
    return scene;
  }

  private static void drift(Scene scene) {
    scene
        .aws()
        .call(
            "UntagResource",
            "{\"ResourceArn\":\"%s\",\"TagKeys\":[\"env\"]}".formatted(AwsEnd.key(NAME).arn()));
  }

  private static void awaitPaused(Scene scene) {
    scene.tables().await(NAME, "be paused", OwnAnnotationsIT::isPaused);
  }

  private static boolean isPaused(JsonNode object) {
    return States.present(object, "ACK.ResourceSynced")
        .filter(condition -> condition.path("reason").asText().equals("Paused"))
        .isPresent();
  }
}
