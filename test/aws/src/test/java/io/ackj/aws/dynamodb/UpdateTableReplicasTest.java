package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.replicas;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.table.WriteScaling;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Lapse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replicas of version 2019.11.21 with eventual consistency. */
class UpdateTableReplicasTest {
  private static final String IN_USE = "The resource which you are attempting to change is in use.";

  private final TableLab lab = new TableLab();

  @Test
  void replicaComesToBeInItsOwnRegion() {
    lab.createActive(indexed("orders", "day"));

    JsonNode updated = lab.update(replicas("orders", "Create", "us-east-1"));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(updated.path("GlobalTableVersion").asText()).isEqualTo("2019.11.21");
    assertThat(updated.path("Replicas")).isEmpty();
    lab.pass(Lapse.REPLICA_LISTING);
    assertThat(lab.replica("orders", "us-east-1").path("ReplicaStatus").asText())
        .isEqualTo("CREATING");
    assertThat(east().status("orders")).isEqualTo("CREATING");
    lab.pass(Lapse.REPLICA_CREATION);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(lab.replica("orders", "us-east-1").path("ReplicaStatus").asText())
        .isEqualTo("ACTIVE");
    assertThat(east().status("orders")).isEqualTo("ACTIVE");
    assertThat(east().index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void streamIsSwitchedOnIfThereIsNone() {
    lab.createActive(onDemand("orders"));

    JsonNode updated = lab.update(replicas("orders", "Create", "us-east-1"));

    assertThat(updated.at("/StreamSpecification/StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    lab.settle();
    assertThat(east().describe("orders").path("LatestStreamArn").asText())
        .contains(":us-east-1:")
        .doesNotContain(updated.path("LatestStreamLabel").asText());
    invalid(
        () -> lab.update(with("orders", "'StreamSpecification': {'StreamEnabled': false}")),
        "Disabling Stream is not allowed for a Global Table replica.");
  }

  @Test
  void membersListEachOtherAndNeverThemselves() {
    createGlobal();

    assertThat(lab.describe("orders").path("Replicas").findValuesAsText("RegionName"))
        .containsExactly("us-east-1");
    assertThat(east().describe("orders").path("Replicas").findValuesAsText("RegionName"))
        .containsExactly("us-west-2");
    JsonNode entry = lab.replica("orders", "us-east-1");
    assertThat(entry.has("ReplicaArn")).isFalse();
    assertThat(entry.has("KMSMasterKeyId")).isFalse();
    assertThat(entry.at("/GlobalSecondaryIndexes/0/IndexName").asText()).isEqualTo("by-day");
    assertThat(east().describe("orders").path("TableId"))
        .isNotEqualTo(lab.describe("orders").path("TableId"));
  }

  @Test
  void otherChangesWaitForTheReplica() {
    lab.createActive(onDemand("orders"));
    lab.update(replicas("orders", "Create", "us-east-1"));

    refused(
        () -> lab.update(replicas("orders", "Create", "eu-west-1")),
        "ResourceInUseException",
        IN_USE);
    refused(
        () -> lab.update(with("orders", "'DeletionProtectionEnabled': true")),
        "ResourceInUseException",
        IN_USE);
    lab.settle();
    lab.update(replicas("orders", "Create", "eu-west-1"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[{'Create': {'RegionName': 'eu-west-1'}}, {'Create': {'RegionName': 'eu-west-2'}}]|Update"
            + " table operation with more than one create or delete replica actions not allowed",
        "[{'Create': {'RegionName': 'eu-west-1'}}, {'Delete': {'RegionName': 'us-east-1'}}]|Update"
            + " table operation with more than one type of replica actions not allowed",
        "[{'Create': {'RegionName': 'us-west-2'}}]|Cannot add or delete the local region",
        "[{'Create': {'RegionName': 'US-EAST-1'}}]|Region US-EAST-1 is not supported.",
        "[{'Create': {'RegionName': 'af-south-1'}}]|Failed to access the region:",
        "[{'Create': {'RegionName': 'us-east-1'}}]|Failed to create a the new replica of table with"
            + " name:",
        "[{'Delete': {'RegionName': 'eu-west-1'}}]|Update global table operation failed because one"
            + " or more replicas were not part of the global table.",
        "[{'Update': {'RegionName': 'eu-west-1', 'TableClassOverride': 'STANDARD'}}]|Update global"
            + " table operation failed",
        "[{'Update': {'RegionName': 'us-east-1'}}]|There are no actions specified in the Replica"
            + " Update Action of the request.",
        "[{'Update': {'RegionName': 'us-east-1', 'GlobalSecondaryIndexes': [{'IndexName':"
            + " 'by-day'}]}}]|There are no actions specified",
        "[{'Update': {'RegionName': 'us-east-1', 'ProvisionedThroughputOverride':"
            + " {'ReadCapacityUnits': 5}}}]|Neither ReadCapacityUnits nor WriteCapacityUnits can be"
            + " specified when BillingMode is PAY_PER_REQUEST"
      })
  void actionsThatAreNotPossibleAreRefused(String actions, String message) {
    createGlobal();

    refused(
        () -> lab.update(with("orders", "'ReplicaUpdates': " + actions)),
        "ValidationException",
        message);
  }

  @Test
  void regionToOptInToCanBeUsedOnceItIsEnabled() {
    lab.createActive(onDemand("orders"));
    lab.world().account(TableLab.ACCOUNT).enable("af-south-1");

    lab.update(replicas("orders", "Create", "af-south-1"));
    lab.settle();

    assertThat(lab.in("af-south-1").status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void provisionedTableNeedsScaledWritesForItselfAndItsIndexes() {
    lab.createActive(provisioned("orders", 5));
    refused(
        () -> lab.update(replicas("orders", "Create", "us-east-1")),
        "ValidationException",
        "Table write capacity should either be Pay-Per-Request or AutoScaled.");

    WriteScaling.set(lab.record("orders"), true);
    lab.update(replicas("orders", "Create", "us-east-1"));
    lab.settle();

    assertThat(east().describe("orders").at("/ProvisionedThroughput/WriteCapacityUnits").asInt())
        .isEqualTo(5);
  }

  @Test
  void customerKeyNeedsAKeyForEachReplica() {
    lab.createActive(
        onDemand(
            "orders",
            ", 'SSESpecification': {'Enabled': true, 'SSEType': 'KMS', 'KMSMasterKeyId': 'k-1'}"));
    Keys keys = lab.world().region(TableLab.ACCOUNT, "us-east-1").keys();

    invalid(
        () -> lab.update(replicas("orders", "Create", "us-east-1")),
        "KMSMasterKeyId must be specified for each replica.");
    invalid(
        () -> lab.update(withKey("alias/aws/dynamodb")),
        "All replica keys must either be Customer Managed CMK or AWS Managed CMK.");
    refused(
        () -> lab.update(withKey("arn:aws:kms:us-west-2:111122223333:key/k-1")),
        "ValidationException",
        "KMS validation error for region us-east-1:");
    keys.setState(keys.arn("k-off"), Keys.KeyState.DISABLED);
    refused(
        () -> lab.update(withKey("k-off")),
        "ValidationException",
        "Operation cannot be performed while replica server-side encryption status is in UPDATING");
    lab.update(withKey("k-2"));
    lab.settle();
    assertThat(lab.replica("orders", "us-east-1").path("KMSMasterKeyId").asText())
        .isEqualTo("arn:aws:kms:us-east-1:111122223333:key/k-2");
    assertThat(east().describe("orders").at("/SSEDescription/KMSMasterKeyArn").asText())
        .isEqualTo("arn:aws:kms:us-east-1:111122223333:key/k-2");
  }

  @Test
  void tableWithoutCustomerKeyRefusesOneForAReplica() {
    lab.createActive(onDemand("orders"));

    invalid(() -> lab.update(withKey("k-2")), "All replica keys must either be");
  }

  @Test
  void overridesShowWhenTheyAreDoneAndGoWithTheBaseValue() {
    lab.createActive(provisioned("orders", 5));
    WriteScaling.set(lab.record("orders"), true);
    lab.update(replicas("orders", "Create", "us-east-1"));
    lab.settle();

    override("'ProvisionedThroughputOverride': {'ReadCapacityUnits': 9}");
    assertThat(
            lab.replica("orders", "us-east-1")
                .at("/ProvisionedThroughputOverride/ReadCapacityUnits")
                .asInt())
        .isEqualTo(9);
    assertThat(east().describe("orders").at("/ProvisionedThroughput/ReadCapacityUnits").asInt())
        .isEqualTo(9);
    override("'ProvisionedThroughputOverride': {'ReadCapacityUnits': 5}");

    assertThat(lab.replica("orders", "us-east-1").has("ProvisionedThroughputOverride")).isFalse();
    override("'TableClassOverride': 'STANDARD_INFREQUENT_ACCESS'");
    assertThat(
            lab.replica("orders", "us-east-1").at("/ReplicaTableClassSummary/TableClass").asText())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
    assertThat(east().describe("orders").at("/TableClassSummary/TableClass").asText())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
  }

  @Test
  void indexesFollowToAllMembersAndProtectionDoesNot() {
    createGlobal();

    lab.update(addIndex("orders", "buyer"));
    assertThat(east().index("orders", "by-buyer").path("IndexStatus").asText())
        .isEqualTo("CREATING");
    lab.settle();
    assertThat(east().index("orders", "by-buyer").path("IndexStatus").asText()).isEqualTo("ACTIVE");
    lab.update(with("orders", "'DeletionProtectionEnabled': true"));

    assertThat(lab.status("orders")).isEqualTo("UPDATING");
    assertThat(east().describe("orders").path("DeletionProtectionEnabled").asBoolean()).isFalse();
    lab.pass(Lapse.REPLICATED_CHANGE);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void changeInOneRegionReachesTheOthersFromAnyMember() {
    createGlobal();

    east().update(TableLab.deleteIndex("orders", "day"));
    lab.settle();

    assertThat(lab.describe("orders").has("GlobalSecondaryIndexes")).isFalse();
  }

  @Test
  void deletedReplicaLeavesAPlainTable() {
    createGlobal();

    JsonNode updated = lab.update(replicas("orders", "Delete", "us-east-1"));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(lab.status("orders")).isEqualTo("UPDATING");
    assertThat(east().status("orders")).isEqualTo("DELETING");
    lab.pass(Lapse.REPLICA_DELETION_START);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(lab.replica("orders", "us-east-1").path("ReplicaStatus").asText())
        .isEqualTo("DELETING");
    refused(
        () -> lab.update(with("orders", "'DeletionProtectionEnabled': true")),
        "ResourceInUseException",
        IN_USE);
    lab.settle();
    assertThat(lab.describe("orders").has("Replicas")).isFalse();
    assertThat(lab.describe("orders").has("GlobalTableVersion")).isFalse();
    assertThat(lab.describe("orders").has("StreamSpecification")).isTrue();
    refused(() -> east().describe("orders"), "ResourceNotFoundException", "");
  }

  @Test
  void protectedReplicaIsKept() {
    createGlobal();
    east().update(with("orders", "'DeletionProtectionEnabled': true"));
    lab.settle();

    refused(
        () -> lab.update(replicas("orders", "Delete", "us-east-1")),
        "ValidationException",
        "Cannot delete table orders in region us-east-1 because it has deletion protection enabled.");
  }

  @Test
  void sourceOfAReplicaIsKeptForADay() {
    createGlobal();
    String message = "Replica cannot be deleted because it has acted as a source region";

    refused(() -> lab.delete("orders"), "ValidationException", message);
    refused(
        () -> east().update(replicas("orders", "Delete", "us-west-2")),
        "ValidationException",
        message);
    lab.pass(Duration.ofHours(25));
    assertThat(lab.delete("orders").path("TableStatus").asText()).isEqualTo("DELETING");
    lab.settle();
    assertThat(east().describe("orders").has("Replicas")).isFalse();
  }

  @Test
  void deletingATableInAReplicasRegionTakesItOut() {
    createGlobal();

    east().delete("orders");
    lab.settle();

    assertThat(lab.describe("orders").has("Replicas")).isFalse();
  }

  private TableLab east() {
    return lab.in("us-east-1");
  }

  private void createGlobal() {
    lab.createActive(indexed("orders", "day"));
    lab.update(replicas("orders", "Create", "us-east-1"));
    lab.settle();
  }

  private void override(String members) {
    lab.update(
        with(
            "orders",
            "'ReplicaUpdates': [{'Update': {'RegionName': 'us-east-1', " + members + "}}]"));
    lab.settle();
  }

  private static String withKey(String key) {
    return with(
        "orders",
        "'ReplicaUpdates': [{'Create': {'RegionName': 'us-east-1', 'KMSMasterKeyId': '"
            + key
            + "'}}]");
  }
}
