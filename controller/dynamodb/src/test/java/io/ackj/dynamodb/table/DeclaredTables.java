package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Projection;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughput;
import io.ackj.apis.dynamodb.v1alpha1.StreamSpecification;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import java.util.List;

/** Tables as manifests declare them. */
final class DeclaredTables {
  static final String POLICY =
      "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"read\", \"Effect\": \"Allow\","
          + " \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": \"dynamodb:GetItem\","
          + " \"Resource\": \""
          + Scenario.ARN
          + "\"}]}";

  private DeclaredTables() {}

  static Scenario plain() {
    return scenario()
        .declares(
            spec -> {
              spec.setBillingMode("PAY_PER_REQUEST");
              spec.setAttributeDefinitions(List.of(attribute("id")));
              spec.setKeySchema(List.of(hash("id")));
            });
  }

  static Scenario provisioned(long read) {
    return plain()
        .declares(
            spec -> {
              spec.setBillingMode("PROVISIONED");
              spec.setProvisionedThroughput(
                  new ProvisionedThroughput()
                      .withReadCapacityUnits(read)
                      .withWriteCapacityUnits(5L));
            });
  }

  static Scenario indexed() {
    return plain()
        .declares(
            spec -> {
              spec.setAttributeDefinitions(List.of(attribute("id"), attribute("day")));
              spec.setGlobalSecondaryIndexes(
                  List.of(
                      new GlobalSecondaryIndex()
                          .withIndexName("byDay")
                          .withKeySchema(List.of(hash("day")))
                          .withProjection(new Projection().withProjectionType("ALL"))));
            });
  }

  static Scenario everything() {
    return plain()
        .declares(
            spec -> {
              spec.setTags(List.of(new Tag().withKey("env").withValue("prod")));
              spec.setTimeToLive(ttl("expires"));
              spec.setContinuousBackups(
                  new PointInTimeRecoverySpecification()
                      .withPointInTimeRecoveryEnabled(true)
                      .withRecoveryPeriodInDays(7L));
              spec.setContributorInsights("ENABLE");
              spec.setResourcePolicy(POLICY);
            });
  }

  /** A table with a stream and a replica. */
  static Scenario replicated() {
    return plain()
        .declares(
            spec ->
                spec.withStreamSpecification(
                        new StreamSpecification()
                            .withStreamEnabled(true)
                            .withStreamViewType("NEW_AND_OLD_IMAGES"))
                    .setTableReplicas(
                        List.of(
                            new CreateReplicationGroupMemberAction().withRegionName("eu-west-3"))));
  }

  static TimeToLiveSpecification ttl(String attribute) {
    return new TimeToLiveSpecification().withAttributeName(attribute).withEnabled(true);
  }

  private static AttributeDefinition attribute(String name) {
    return new AttributeDefinition().withAttributeName(name).withAttributeType("S");
  }

  private static KeySchemaElement hash(String name) {
    return new KeySchemaElement().withAttributeName(name).withKeyType("HASH");
  }
}
