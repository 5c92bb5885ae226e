package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.replicas;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Global tables whose reads are strongly consistent across Regions. */
class UpdateTableStrongConsistencyTest {
  private static final String STRONG = ", 'MultiRegionConsistency': 'STRONG'";
  private static final String WITNESS =
      ", 'GlobalTableWitnessUpdates': [{'Create': {'RegionName': 'us-east-2'}}]";
  private static final String FOR_STRONG =
      " for global tables with MultiRegionConsistency set to STRONG";

  private final TableLab lab = new TableLab();

  @BeforeEach
  void createTable() {
    lab.createActive(onDemand("orders"));
  }

  @Test
  void groupOfThreeReplicasIsMadeInOneRequest() {
    lab.update(more(replicas("orders", "Create", "us-east-1", "us-east-2"), STRONG));
    lab.pass(Lapse.STRONG_GROUP_CREATION);

    JsonNode table = lab.describe("orders");
    assertThat(table.path("MultiRegionConsistency").asText()).isEqualTo("STRONG");
    assertThat(table.path("Replicas").findValuesAsText("ReplicaStatus"))
        .containsExactly("ACTIVE", "ACTIVE");
    assertThat(lab.in("us-east-2").status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void witnessHasNoTable() {
    lab.update(more(replicas("orders", "Create", "us-east-1"), STRONG + WITNESS));
    assertThat(lab.describe("orders").at("/GlobalTableWitnesses/0/WitnessStatus").asText())
        .isEqualTo("CREATING");

    lab.pass(Lapse.WITNESS_CREATION);

    assertThat(lab.describe("orders").path("GlobalTableWitnesses"))
        .isEqualTo(TableLab.json("[{'RegionName': 'us-east-2', 'WitnessStatus': 'ACTIVE'}]"));
    refused(() -> lab.in("us-east-2").describe("orders"), "ResourceNotFoundException", "");
  }

  @Test
  void groupHasExactlyThreeMembersOfOneSetOfRegions() {
    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-east-1"), STRONG)),
        "ValidationException",
        "Unsupported replica count" + FOR_STRONG + ".");
    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-east-1", "us-west-1"), STRONG)),
        "ValidationException",
        "Unsupported Region(s) specified" + FOR_STRONG + ": [us-west-1].");
    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-east-2"), STRONG + WITNESS)),
        "ValidationException",
        "Cannot add a witness in the same region as an existing replica");
    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-east-1"), WITNESS)),
        "ValidationException",
        "MultiRegionConsistency must be set as STRONG when GlobalTableWitnessUpdates parameter is"
            + " present.");
  }

  @Test
  void existingGroupDoesNotChangeItsConsistencyAndGrowsNoMore() {
    lab.update(more(replicas("orders", "Create", "us-east-1", "us-east-2"), STRONG));
    lab.settle();

    refused(
        () -> lab.update(replicas("orders", "Create", "eu-west-1")),
        "ValidationException",
        "Cannot add replicas to a global table with strong MultiRegionConsistency");
    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-west-1"), STRONG)),
        "ValidationException",
        "MultiRegionConsistency parameter is unsupported on existing global table");
  }

  @Test
  void groupIsTakenApartAsAWhole() {
    lab.update(more(replicas("orders", "Create", "us-east-1"), STRONG + WITNESS));
    lab.settle();

    refused(
        () -> lab.update(replicas("orders", "Delete", "us-east-1")),
        "ValidationException",
        "Update table delete operation does not include all witnesses.");
    refused(
        () -> lab.delete("orders"),
        "ValidationException",
        "Deletion of only one table replica is not supported" + FOR_STRONG + ".");
    lab.update(
        more(replicas("orders", "Delete", "us-east-1"), WITNESS.replace("Create", "Delete")));
    lab.settle();
    JsonNode table = lab.describe("orders");
    assertThat(table.has("Replicas")).isFalse();
    assertThat(table.has("GlobalTableWitnesses")).isFalse();
    assertThat(table.has("MultiRegionConsistency")).isFalse();
    assertThat(table.path("TableStatus").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void oneOfTwoReplicasIsNotDeleted() {
    lab.update(more(replicas("orders", "Create", "us-east-1", "us-east-2"), STRONG));
    lab.settle();

    refused(
        () -> lab.update(replicas("orders", "Delete", "us-east-1")),
        "ValidationException",
        "Deletion of only one table replica is not supported");
  }

  @Test
  void eventualConsistencyIsNotTold() {
    lab.update(
        more(replicas("orders", "Create", "us-east-1"), ", 'MultiRegionConsistency': 'EVENTUAL'"));
    lab.settle();

    assertThat(lab.describe("orders").has("MultiRegionConsistency")).isFalse();
    assertThat(lab.describe("orders").path("Replicas")).hasSize(1);
  }

  @Test
  void tableWithTimeToLiveIsRefused() {
    String enabled =
        with("orders", "'TimeToLiveSpecification': {'AttributeName': 'at', 'Enabled': true}");
    lab.call("UpdateTimeToLive", enabled);

    refused(
        () -> lab.update(more(replicas("orders", "Create", "us-east-1", "us-east-2"), STRONG)),
        "ValidationException",
        "Time to live is not supported" + FOR_STRONG + ".");

    assertThat(lab.describe("orders").has("Replicas")).isFalse();
  }

  @Test
  void witnessAloneAsksForNothing() {
    refused(
        () -> lab.update(with("orders", WITNESS.substring(2))),
        "ValidationException",
        "At least one of ProvisionedThroughput,");
  }

  private static String more(String input, String members) {
    return input.substring(0, input.length() - 1) + members + "}";
  }
}
