package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Objects that ACK managed yesterday, as it stores them, are taken over without a change in AWS.
 */
@AgainstEachCluster
class TakeoverIT {
  private static final String NAME = "orders";
  private static final String FINALIZER = "finalizers.dynamodb.services.k8s.aws/Table";

  /** With what ACK fills in by itself, and what others have added in AWS since. */
  private static final String SPEC =
      Specs.INDEXED
          + """
          tags: [{key: env, value: prod}]
          deletionProtectionEnabled: false
          tableClass: STANDARD
          timeToLive: {attributeName: expires, enabled: true}
          continuousBackups: {pointInTimeRecoveryEnabled: true}
          """;

  private final ClusterKind kind;

  TakeoverIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void syncedObjectIsTakenOverWithoutMutatingCall() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createInAws(scene);
      storeAsAckDoes(scene, "ACK.ResourceSynced", "True", "Resource synced successfully");

      scene.startController();

      JsonNode object =
          scene
              .tables()
              .await(NAME, "be taken over", o -> o.at("/status/observedGeneration").asLong() == 1);
      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      assertThat(object.at("/status/conditions/0/observedGeneration").asLong()).isEqualTo(1);
      assertThat(scene.aws().mutations()).isEmpty();
      assertThat(object.at("/metadata/finalizers").toString()).contains(FINALIZER);
    }
  }

  @Test
  void objectThatAckLeftInProgressIsTakenOverWithoutMutatingCall() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createInAws(scene);
      storeAsAckDoes(
          scene,
          "ACK.Recoverable",
          "True",
          "table in UPDATING state, cannot be modified or deleted");

      scene.startController();

      assertThat(States.conditions(scene.tables().awaitSynced(NAME)))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void objectThatAckWasDeletingIsDeleted() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createInAws(scene);
      storeAsAckDoes(scene, "ACK.ResourceSynced", "True", "Resource synced successfully");
      scene.tables().delete(NAME);

      scene.startController();

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().tables(AwsEnd.REGION)).isEmpty();
    }
  }

  @Test
  void fieldThatIsTakenOutAfterwardsIsReset() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createInAws(scene);
      storeAsAckDoes(scene, "ACK.ResourceSynced", "True", "Resource synced successfully");
      scene.startController();
      scene.tables().awaitSynced(NAME);

      scene.tables().edit(NAME, "continuousBackups: null");

      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().mutations()).containsExactly("UpdateContinuousBackups");
    }
  }

  @ParameterizedTest
  @EnumSource
  void objectIsTakenOverInEveryPhaseOfItsTableWithoutMutatingCall(UpstreamPhase phase) {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      phase.bringAbout(scene.aws(), scene.namespace());
      phase.store(scene);
      scene.startController("--reconcile-default-resync-seconds=1");
      phase.awaitLooks(scene);
      assertThat(scene.aws().mutations()).isEmpty();

      phase.end(scene.aws());

      assertThat(States.conditions(phase.awaitEnd(scene.tables())))
          .containsExactlyElementsOf(phase.conditions());
      phase.awaitLooks(scene);
      assertThat(scene.aws().mutations()).isEmpty();
      assertThat(AckScene.hasFinalizer(scene.tables().get(NAME))).isEqualTo(phase.isManaged());
    }
  }

  @Test
  void objectWhoseTableIsDeletingIsLetGoWithItAndNothingIsCalled() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createInAws(scene);
      storeAsAckDoes(
          scene,
          "ACK.Recoverable",
          "True",
          "table in 'DELETING' state, cannot be modified or deleted");
      scene.tables().delete(NAME);
      scene.aws().simulator().stick(AwsEnd.key(NAME));
      scene.aws().call("DeleteTable", "{\"TableName\":\"orders\"}");

      scene.startController();
      JsonNode object = scene.tables().awaitReason(NAME, "Deleting");
      assertThat(States.conditions(object))
          .containsExactly("ACK.ResourceSynced=False Deleting", "Ready=False Deleting");
      scene.aws().simulator().release(AwsEnd.key(NAME));

      scene.tables().awaitGone(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  private static void createInAws(Scene scene) {
    AwsEnd aws = scene.aws();
    aws.call(
        "CreateTable",
        """
        {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST", "TableClass": "STANDARD",
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"},
                                  {"AttributeName": "day", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
         "GlobalSecondaryIndexes": [{"IndexName": "byDay", "Projection": {"ProjectionType": "ALL"},
           "KeySchema": [{"AttributeName": "day", "KeyType": "HASH"}]}],
         "Tags": [{"Key": "env", "Value": "prod"},
                  {"Key": "services.k8s.aws/controller-version", "Value": "dynamodb-v1.9.2"},
                  {"Key": "services.k8s.aws/namespace", "Value": "%s"}]}
        """
            .formatted(scene.namespace()));
    aws.simulator().clock().advance(Duration.ofMinutes(1));
    aws.call(
        "UpdateTimeToLive",
        "{\"TableName\":\"orders\",\"TimeToLiveSpecification\":{\"AttributeName\":\"expires\",\"Enabled\":true}}");
    aws.call(
        "UpdateContinuousBackups",
        "{\"TableName\":\"orders\",\"PointInTimeRecoverySpecification\":{\"PointInTimeRecoveryEnabled\":true}}");
    aws.call(
        "TagResource",
        "{\"ResourceArn\":\"%s\",\"Tags\":[{\"Key\":\"cost\",\"Value\":\"7\"}]}"
            .formatted(AwsEnd.key(NAME).arn()));
    aws.simulator().clock().advance(Duration.ofMinutes(1));
  }

  private static void storeAsAckDoes(Scene scene, String type, String status, String message) {
    ObjectNode manifest = Tables.manifest(NAME, SPEC);
    ((ObjectNode) manifest.path("metadata")).putArray("finalizers").add(FINALIZER);
    scene.tables().create(manifest);
    String id = scene.aws().table(NAME).orElseThrow().path("TableId").asText();
    scene
        .tables()
        .patchStatus(
            NAME,
            AckScene.storedByAck(
                AwsEnd.key(NAME).arn(),
                "tableStatus: ACTIVE\ntableID: " + id,
                type,
                status,
                message));
  }
}
