package io.ackj.e2e;

import static io.ackj.e2e.AckScene.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Objects that ackj made can be given to ACK's controller, which finds nothing to do. */
@AgainstEachCluster
class HandBackIT {
  private static final String RICH =
      Specs.PROVISIONED
          + """
          deletionProtectionEnabled: true
          tags: [{key: env, value: prod}]
          timeToLive: {attributeName: expires, enabled: true}
          continuousBackups: {pointInTimeRecoveryEnabled: true}
          contributorInsights: ENABLE
          streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}
          sseSpecification: {enabled: true, sseType: KMS}
          resourcePolicy: '%s'
          """
              .formatted(AckScene.policy());

  private final ClusterKind kind;

  HandBackIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void tableThatAckjMadeIsHandedBack() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, RICH);
      scene.tables().awaitSynced(NAME);
      scene.stopController();

      assertHandedBack(scene);
    }
  }

  @Test
  void indexedTableThatAckjChangedIsHandedBack() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      SymptomScene.edit(scene, Specs.INDEXED + "tableClass: STANDARD_INFREQUENT_ACCESS");
      scene.stopController();

      assertHandedBack(scene);
    }
  }

  @Test
  void tableThatAckjAdoptedIsHandedBack() {
    try (Scene scene = Scene.on(kind)) {
      AckScene.createRichOutside(scene);
      scene
          .aws()
          .call(
              "TagResource",
              "{\"ResourceArn\":\"%s\",\"Tags\":[{\"Key\":\"services.k8s.aws/namespace\",\"Value\":\"%s\"}]}"
                  .formatted(AwsEnd.key(NAME).arn(), scene.namespace()));
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      scene.tables().create(AckScene.adopting(NAME, NAME, Specs.PLAIN));
      JsonNode object = scene.tables().awaitSynced(NAME);
      scene.stopController();

      assertThat(AckScene.annotation(object, AckScene.ADOPTED)).isEqualTo("true");
      assertHandedBack(scene);
    }
  }

  @Test
  void modelOfUpstreamSeesWhatDiffers() {
    try (Scene scene = Scene.on(kind)) {
      SymptomScene.createSynced(scene, Specs.PLAIN);
      scene.stopController();
      scene.tables().edit(NAME, "deletionProtectionEnabled: true");
      JsonNode edited =
          scene.tables().await(NAME, "be edited", o -> o.at("/metadata/generation").asLong() == 2);

      assertThat(UpstreamPass.over(edited, scene.aws()))
          .containsExactly("protection: true but AWS has false");
    }
  }

  private static void assertHandedBack(Scene scene) {
    JsonNode object = scene.tables().get(NAME);
    assertThat(UpstreamPass.over(object, scene.aws())).isEmpty();
    assertThat(object.at("/status/conditions"))
        .as("types that ACK knows, with what its schema requires")
        .allSatisfy(
            condition -> {
              assertThat(condition.path("type").asText())
                  .isIn(
                      "ACK.Terminal",
                      "ACK.Recoverable",
                      "ACK.ResourceSynced",
                      "Ready",
                      "ACK.ReferencesResolved",
                      "ACK.IAMRoleSelected",
                      "ACK.Advisory");
              assertThat(condition.path("status").asText()).isIn("True", "False", "Unknown");
            });
  }
}
