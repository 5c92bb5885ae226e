package io.ackj.e2e;

import static io.ackj.e2e.AckScene.NAME;
import static io.ackj.e2e.AckScene.annotated;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When an object is looked at again, and what becomes of its labels. */
@AgainstEachCluster
class RequeueIT {
  private final ClusterKind kind;

  RequeueIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow(
      value = "4.5/terminal",
      ack = "An object that is terminal is not looked at before its spec changes.",
      ackj =
          "It is looked at slowly, after a minute at first, and at once when its spec, its"
              + " annotations or its namespace change.")
  void terminalObjectIsLookedAtAtOnceWhenItsAnnotationsChangeAndElseSeldom() {
    try (Scene scene = Scene.resyncing(kind)) {
      Given.table(scene.aws(), "taken");
      scene.tables().create("taken", Specs.PLAIN);
      scene.tables().awaitTerminal("taken");
      int before = looksAt(scene, "taken");
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene.awaitTwoMoreLooks();
      assertThat(looksAt(scene, "taken")).as("while another was looked at").isZero();
      assertThat(before).isPositive();

      scene.aws().call("DeleteTable", "{\"TableName\":\"taken\"}");
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      scene.tables().annotate("taken", "services.k8s.aws/look", "again");

      scene.tables().awaitSynced("taken");
    }
  }

  @Test
  @AckRow(
      value = "4.5/wait",
      ack = "A table is looked at after a fixed time, 5 or 10 s.",
      ackj = "It is looked at after a second or less at first, then at the pace of the transition.")
  void tableInTransitionIsLookedAtSoon() {
    // A table takes some seven seconds, of which ACK would sleep five.
    try (Scene scene = Scene.on(kind, AwsOptions.defaults().withSpeed(1))) {
      scene.tables().create(NAME, Specs.PLAIN);

      Scene.await("two looks at what is CREATING", () -> looksAt(scene, NAME) >= 3);

      assertThat(scene.aws().table(NAME).orElseThrow().path("TableStatus").asText())
          .isEqualTo("CREATING");
      scene.aws().simulator().setSpeed(AwsEnd.SPEED);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "4.5/error",
      ack = "It is tried again after 5 ms, and after twice as long each time, up to 1000 s.",
      ackj =
          "It is tried again after half a second, and after longer each time, up to two minutes.")
  void whatFailsIsTriedAgainAfterWaitsThatGrow() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("CreateTable")
                  .failing(500, "InternalServerError", "Something broke")
                  .times(6));

      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode failed = scene.tables().awaitCondition(NAME, "ACK.Recoverable", "True");
      assertThat(AckScene.message(failed, "ACK.Recoverable")).contains("Something broke");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow(
      value = "4.5/synced",
      ack = "It is looked at after the resync period, counted from the last look.",
      ackj = "It is looked at once in each resync period, at a time of its own.")
  @AckRow("4.5/resync-period")
  void syncedObjectIsLookedAtAfterTheResyncPeriodOfItsKind() {
    try (Scene scene =
        Scene.on(
            kind,
            "--reconcile-default-resync-seconds=36000",
            "--reconcile-resource-resync-seconds=Table=1")) {
      SymptomScene.createSynced(scene, Specs.PLAIN);

      scene.awaitTwoMoreLooks();

      SymptomScene.assertQuiet(scene);
    }
  }

  @Test
  @AckRow(
      value = "4.5/not-synced",
      ack = "An object that is not synced is looked at after 30 s.",
      ackj = "It is looked at after a second or less at first.")
  void objectWhoseTableSomebodyElseChangesIsLookedAtSoon() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene
          .aws()
          .call(
              "UpdateTable",
              "{\"TableName\":\"orders\",\"TableClass\":\"STANDARD_INFREQUENT_ACCESS\"}");

      scene.tables().annotate(NAME, "services.k8s.aws/look", "again");
      scene.tables().awaitReason(NAME, "Updating");
      scene.awaitTwoMoreLooks();

      scene.aws().simulator().release(AwsEnd.key(NAME));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @AckRow("2/labels")
  @AckRow(
      value = "2/trigger-label",
      ack = "A changed label is seen when the object is next looked at for another reason.",
      ackj = "A label that the controller reads lets it look at once.")
  void labelsEndInTagsAndAreSeenAtOnce() {
    try (Scene scene =
        Scene.on(
            kind,
            "--resource-tags=app.kubernetes.io/managed-by=%MANAGED_BY%,kro.run/kro-version=%KRO_VERSION%")) {
      var manifest = annotated(NAME, Specs.PLAIN);
      manifest
          .withObject("/metadata/labels")
          .put("app.kubernetes.io/managed-by", "kro")
          .put("kro.run/kro-version", "0.4.1");
      scene.tables().create(manifest);
      scene.tables().awaitSynced(NAME);
      assertThat(tags(scene))
          .isEqualTo(Map.of("app.kubernetes.io/managed-by", "kro", "kro.run/kro-version", "0.4.1"));
      scene.aws().forgetCalls();

      var patch = annotated(NAME, "{}");
      patch.removeAll();
      patch.withObject("/metadata/labels").put("app.kubernetes.io/managed-by", "Helm");
      scene.tables().patch(NAME, patch);

      Scene.await("a look", () -> looksAt(scene, NAME) >= 1);
      assertThat(States.isSynced(scene.tables().get(NAME))).isTrue();
    }
  }

  private static int looksAt(Scene scene, String table) {
    return scene
        .aws()
        .operations(
            call ->
                call.operation().equals("DescribeTable")
                    && call.requestJson().contains('"' + table + '"'))
        .size();
  }

  private static Map<String, String> tags(Scene scene) {
    Map<String, String> tags = new HashMap<>();
    scene
        .aws()
        .call("ListTagsOfResource", "{\"ResourceArn\":\"%s\"}".formatted(AwsEnd.key(NAME).arn()))
        .path("Tags")
        .forEach(tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
    return tags;
  }
}
