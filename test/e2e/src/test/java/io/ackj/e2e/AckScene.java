package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import io.fabric8.kubernetes.api.model.Event;
import java.time.Duration;
import java.util.List;

/** What the tests of ACK's annotations have in common, about the table {@code orders}. */
final class AckScene {
  static final String NAME = "orders";
  static final String FINALIZER = "finalizers.dynamodb.services.k8s.aws/Table";
  static final String POLICY = "services.k8s.aws/adoption-policy";
  static final String FIELDS = "services.k8s.aws/adoption-fields";
  static final String ADOPTED = "services.k8s.aws/adopted";
  static final String READ_ONLY = "services.k8s.aws/read-only";
  static final String DELETION = "services.k8s.aws/deletion-policy";

  private AckScene() {}

  /** Returns a manifest with annotations, which are given as keys and values in turn. */
  static ObjectNode annotated(String name, String spec, String... annotations) {
    ObjectNode manifest = Tables.manifest(name, spec);
    ObjectNode target = manifest.withObject("/metadata/annotations");
    for (int i = 0; i < annotations.length; i += 2) {
      target.put(annotations[i], annotations[i + 1]);
    }
    return manifest;
  }

  /** Returns a manifest that asks for a table to be adopted as it is. */
  static ObjectNode adopting(String name, String table, String spec) {
    return annotated(
        name, spec, POLICY, "adopt", FIELDS, "{\"tableName\": \"%s\"}".formatted(table));
  }

  /** Lets somebody else create the table with all that a table can have. */
  static void createRichOutside(Scene scene) {
    AwsEnd aws = scene.aws();
    aws.call(
        "CreateTable",
        """
        {"TableName": "orders", "BillingMode": "PROVISIONED", "TableClass": "STANDARD",
         "ProvisionedThroughput": {"ReadCapacityUnits": 4, "WriteCapacityUnits": 3},
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"},
                                  {"AttributeName": "day", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
         "GlobalSecondaryIndexes": [{"IndexName": "byDay", "Projection": {"ProjectionType": "ALL"},
           "ProvisionedThroughput": {"ReadCapacityUnits": 2, "WriteCapacityUnits": 1},
           "KeySchema": [{"AttributeName": "day", "KeyType": "HASH"}]}],
         "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"},
         "SSESpecification": {"Enabled": true, "SSEType": "KMS"},
         "DeletionProtectionEnabled": true,
         "Tags": [{"Key": "env", "Value": "prod"}]}
        """);
    aws.simulator().clock().advance(Duration.ofMinutes(1));
    aws.call(
        "UpdateTimeToLive",
        "{\"TableName\":\"orders\",\"TimeToLiveSpecification\":{\"AttributeName\":\"expires\",\"Enabled\":true}}");
    aws.call(
        "UpdateContinuousBackups",
        "{\"TableName\":\"orders\",\"PointInTimeRecoverySpecification\":{\"PointInTimeRecoveryEnabled\":true,\"RecoveryPeriodInDays\":9}}");
    aws.call(
        "UpdateContributorInsights",
        "{\"TableName\":\"orders\",\"ContributorInsightsAction\":\"ENABLE\"}");
    aws.call(
        "PutResourcePolicy",
        "{\"ResourceArn\":\"%s\",\"Policy\":\"%s\"}"
            .formatted(AwsEnd.key(NAME).arn(), policy().replace("\"", "\\\"")));
    aws.simulator().clock().advance(Duration.ofHours(1));
  }

  static String policy() {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::%s:root\"}, \"Action\": \"dynamodb:GetItem\", \"Resource\": \"%s\"}]}"
        .formatted(AwsEnd.ACCOUNT, AwsEnd.key(NAME).arn());
  }

  /** Returns a status as ACK stores it of an object that is in sync. */
  static String syncedByAck(String arn, String more) {
    return storedByAck(arn, more, "ACK.ResourceSynced", "True", "Resource synced successfully");
  }

  /**
   * Returns a status as ACK stores it.
   *
   * @param more what only the kind has
   * @param type the condition beside Ready
   */
  static String storedByAck(String arn, String more, String type, String status, String message) {
    return """
        ackResourceMetadata: {arn: "%s", ownerAccountID: "%s", region: %s}
        %s
        conditions:
          - {type: %s, status: "%s", message: "%s", lastTransitionTime: "2026-01-01T00:00:00Z"}
          - {type: Ready, status: "%s", message: "%s", lastTransitionTime: "2026-01-01T00:00:00Z"}
        """
        .formatted(
            arn,
            AwsEnd.ACCOUNT,
            AwsEnd.REGION,
            more,
            type,
            status,
            message,
            type.equals("ACK.ResourceSynced") ? "True" : "False",
            message);
  }

  static boolean hasFinalizer(JsonNode object) {
    return object.at("/metadata/finalizers").toString().contains(FINALIZER);
  }

  static String annotation(JsonNode object, String key) {
    return object.at("/metadata/annotations").path(key).asText();
  }

  /** Returns the message of a condition; empty if there is no such condition. */
  static String message(JsonNode object, String type) {
    return States.condition(object, type)
        .map(condition -> condition.path("message").asText())
        .orElse("");
  }

  /** Waits for an Event about the table; returns its message. */
  static String awaitEvent(Scene scene, String reason) {
    Scene.await("an Event " + reason, () -> !events(scene, reason).isEmpty());
    return events(scene, reason).get(0);
  }

  /** Returns the messages of the Events of a reason, each as often as it was seen. */
  static List<String> events(Scene scene, String reason) {
    return scene
        .cluster()
        .client()
        .v1()
        .events()
        .inNamespace(scene.namespace())
        .list()
        .getItems()
        .stream()
        .filter(event -> reason.equals(event.getReason()))
        .map(Event::getMessage)
        .toList();
  }
}
