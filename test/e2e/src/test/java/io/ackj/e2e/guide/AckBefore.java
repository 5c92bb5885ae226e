package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.UpstreamPass;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ObjectKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;

/** A table whose object ACK's controller manages, in the namespace {@code default}. */
final class AckBefore {
  private static final String NAME = "orders";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SPEC =
      """
      attributeDefinitions: [{attributeName: id, attributeType: S}]
      keySchema: [{attributeName: id, keyType: HASH}]
      billingMode: PAY_PER_REQUEST
      tableClass: STANDARD
      deletionProtectionEnabled: false
      tags: [{key: team, value: shop}]
      """;

  private static final String STATUS =
      """
      {"status": {
        "ackResourceMetadata": {"arn": "%s", "ownerAccountID": "%s", "region": "%s"},
        "tableStatus": "ACTIVE", "tableID": "%s",
        "conditions": [{"type": "ACK.ResourceSynced", "status": "True",
          "message": "Resource synced successfully", "reason": "",
          "lastTransitionTime": "2026-01-01T00:00:00Z"}]}}
      """;

  private AckBefore() {}

  /** Makes table and object, as ACK leaves them; somebody has added a tag in AWS. */
  static void manageTable(Stage stage) {
    AwsEnd aws = stage.aws();
    aws.call(
        "CreateTable",
        """
        {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST", "TableClass": "STANDARD",
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
         "Tags": [{"Key": "team", "Value": "shop"},
                  {"Key": "services.k8s.aws/controller-version", "Value": "dynamodb-v1.9.2"},
                  {"Key": "services.k8s.aws/namespace", "Value": "default"}]}
        """);
    aws.simulator().clock().advance(Duration.ofMinutes(1));
    ObjectNode manifest = ObjectKind.TABLE.manifest(NAME, SPEC);
    ((ObjectNode) manifest.path("metadata"))
        .putArray("finalizers")
        .add("finalizers.dynamodb.services.k8s.aws/Table");
    tables(stage)
        .inNamespace("default")
        .resource(JSON.convertValue(manifest, GenericKubernetesResource.class))
        .create();
    String status =
        STATUS.formatted(
            AwsEnd.key(NAME).arn(),
            AwsEnd.ACCOUNT,
            AwsEnd.REGION,
            aws.table(NAME).orElseThrow().path("TableId").asText());
    tables(stage)
        .inNamespace("default")
        .withName(NAME)
        .subresource("status")
        .patch(PatchContext.of(PatchType.JSON_MERGE), status);
  }

  /** Fails if ACK's controller would call anything that changes AWS. */
  static void requireNothingToDo(Stage stage) {
    JsonNode object = JSON.valueToTree(tables(stage).inNamespace("default").withName(NAME).get());
    assertThat(UpstreamPass.over(object, stage.aws())).isEmpty();
  }

  private static MixedOperation<
          GenericKubernetesResource,
          io.fabric8.kubernetes.api.model.GenericKubernetesResourceList,
          io.fabric8.kubernetes.client.dsl.Resource<GenericKubernetesResource>>
      tables(Stage stage) {
    return stage.cluster().client().genericKubernetesResources(ObjectKind.TABLE.context());
  }
}
