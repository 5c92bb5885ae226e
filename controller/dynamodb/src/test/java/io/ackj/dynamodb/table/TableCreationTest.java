package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.plan.Plan;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableCreationTest {
  /**
   * A row of what is sent beside name and key.
   *
   * @param yaml the manifest
   * @param created the decision
   */
  record Created(String name, String yaml, String created) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Created> rows() {
    return Stream.of(
        new Created(
            "plain",
            "",
            """
            CreateTableRequest([(id, AttributeType=S)], KeySchema=[(id, KeyType=HASH)], BillingMode=PAY_PER_REQUEST, Tags=[Tag(Key=made, Value=by-ackj), Tag(Key=team, Value=ack)])
            applied billingMode
            """),
        new Created(
            "every field",
            """

            keySchema: [{attributeName: id, keyType: HASH}, {attributeName: at, keyType: RANGE}]
            provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 6}
            globalSecondaryIndexes:
            - indexName: byDate
              keySchema: [{attributeName: date, keyType: HASH}]
              projection: {projectionType: INCLUDE, nonKeyAttributes: [a]}
            localSecondaryIndexes:
            - indexName: byAt
              keySchema: [{attributeName: id, keyType: HASH}, {attributeName: n, keyType: RANGE}]
              projection: {projectionType: ALL}
            streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}
            sseSpecification: {enabled: true, kmsMasterKeyID: alias/a}
            tableClass: STANDARD_INFREQUENT_ACCESS
            deletionProtectionEnabled: true
            resourcePolicy: '{}'
            tags: [{key: team, value: shop}, {key: aws:x, value: y}]
            timeToLive: {enabled: true, attributeName: ttl}
            continuousBackups: {pointInTimeRecoveryEnabled: true}
            contributorInsights: ENABLE
            tableReplicas: [{regionName: eu-west-3}]
            """,
            """
            CreateTableRequest([(id, AttributeType=S), (at, AttributeType=S), (n, AttributeType=S), (date, AttributeType=S)], KeySchema=[(id, KeyType=HASH), (at, KeyType=RANGE)], LocalSecondaryIndexes=[LocalSecondaryIndex(IndexName=byAt, KeySchema=[(id, KeyType=HASH), (n, KeyType=RANGE)], Projection(ProjectionType=ALL))], GlobalSecondaryIndexes=[GlobalSecondaryIndex(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=INCLUDE, NonKeyAttributes=[a]), Throughput(R=1, W=1))], Throughput(R=5, W=6), Stream(StreamEnabled=true, StreamViewType=NEW_IMAGE), SSE(Enabled=true, SSEType=KMS, KMSMasterKeyId=alias/a), Tags=[Tag(Key=made, Value=by-ackj), Tag(Key=team, Value=shop)], TableClass=STANDARD_INFREQUENT_ACCESS, DeletionProtectionEnabled=true, ResourcePolicy={})
            applied deletionProtectionEnabled globalSecondaryIndexes[byDate] localSecondaryIndexes[byAt] provisionedThroughput resourcePolicy sseSpecification sseSpecification.kmsMasterKeyID[alias/a] streamSpecification tableClass tags[team]
            """),
        new Created(
            "everything switched off",
            """
            streamSpecification: {streamEnabled: false}
            sseSpecification: {enabled: false}
            onDemandThroughput: {maxReadRequestUnits: -1}
            globalSecondaryIndexes: []
            tags: []
            resourcePolicy: ' '
            """,
            """
            CreateTableRequest([(id, AttributeType=S)], KeySchema=[(id, KeyType=HASH)], BillingMode=PAY_PER_REQUEST, Tags=[Tag(Key=made, Value=by-ackj), Tag(Key=team, Value=ack)])
            applied billingMode onDemandThroughput.maxReadRequestUnits sseSpecification streamSpecification
            """),
        new Created(
            "capacity of the other billing mode",
            """
            billingMode: PAY_PER_REQUEST
            provisionedThroughput: {readCapacityUnits: 5}
            onDemandThroughput: {maxWriteRequestUnits: 9}
            """,
            """
            CreateTableRequest([(id, AttributeType=S)], KeySchema=[(id, KeyType=HASH)], BillingMode=PAY_PER_REQUEST, Tags=[Tag(Key=made, Value=by-ackj), Tag(Key=team, Value=ack)], OnDemand(MaxWriteRequestUnits=9))
            UnusedCapacity: spec.provisionedThroughput: not sent, since the billing mode is PAY_PER_REQUEST
            applied billingMode onDemandThroughput.maxWriteRequestUnits
            """),
        new Created(
            "definitions that no key uses",
            """
            attributeDefinitions:
            - {attributeName: id, attributeType: S}
            - {attributeName: left, attributeType: S}
            """,
            """
            CreateTableRequest([(id, AttributeType=S)], KeySchema=[(id, KeyType=HASH)], BillingMode=PAY_PER_REQUEST, Tags=[Tag(Key=made, Value=by-ackj), Tag(Key=team, Value=ack)])
            UnusedAttributeDefinitions: spec.attributeDefinitions: no key uses left, so AWS is not told; it keeps no other attributes than those of keys
            applied billingMode
            """),
        new Created(
            "provisioned without throughput",
            "billingMode: PROVISIONED",
            """
            problem spec.provisionedThroughput: it is missing, and billing mode PROVISIONED, the default, needs it; declare readCapacityUnits and writeCapacityUnits, or spec.billingMode: PAY_PER_REQUEST
            """));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Created row) {
    TableCase given =
        TableCase.absent(row.yaml()).controllerTag("team", "ack").controllerTag("made", "by-ackj");

    Plan plan = given.creation();

    String applied = PlanLines.applied(plan);
    assertThat(PlanLines.of(plan) + (applied.isEmpty() ? "" : "applied " + applied + "\n"))
        .as("CreateTable")
        .isEqualTo(row.created());
  }
}
