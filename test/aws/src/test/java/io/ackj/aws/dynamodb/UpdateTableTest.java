package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may share one UpdateTable, and what is refused whatever the change. */
class UpdateTableTest {
  private static final String STREAM =
      "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}";
  private static final String PT = TableLab.throughput(2);

  private final TableLab lab = new TableLab();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "STREAM, SSE|Server-Side Encryption modification must be the only operation",
        "DP, SSE|Server-Side Encryption modification must be the only operation",
        "DP, CLASS|TableClass modification must be the only operation",
        "DP, WARM|DeletionProtection modification must be the only operation",
        "DP, MODE|DeletionProtection modification must be the only operation",
        "STREAM, WARM|WarmThroughput must be the only operation",
        "STREAM, ODT|OnDemandThroughput can only be combined with BillingMode",
        "STREAM, PT|You cannot modify stream status while updating table IOPS",
        "GSI, PT|You cannot create or delete index while updating table IOPS",
        "GSI, STREAM|You cannot create or delete index while changing stream status",
        "GSI, WARM|Create global secondary index cannot be specified when updating WarmThroughput",
        "GSI, DP|DeletionProtection modification must be the only operation",
        "REPLICA, DP|Replica modification must be the only operation",
        "REPLICA, DP, 'MultiRegionConsistency': 'STRONG'|Requests that modify replicas or witnesses"
            + " must not also modify other fields",
        "'GlobalSecondaryIndexUpdates': [], DP|List of GlobalSecondaryIndexUpdates is empty",
        "'BillingMode': 'PROVISIONED'|ProvisionedThroughput must be specified when BillingMode is"
            + " PROVISIONED",
        "MODE, PT|ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST"
      })
  void changesThatCannotShareARequestAreRefusedBeforeTheTableIsLookedFor(
      String members, String message) {
    invalid(() -> lab.update(with("missing", expand(members))), message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[{}]|One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete must not be null",
        "[{'Update': {'IndexName': 'idx'}, 'Delete': {'IndexName': 'idx'}}]|Only one global"
            + " secondary index action is allowed per GlobalSecondaryIndexUpdate object",
        "[{'Update': {'IndexName': 'idx'}}, {'Delete': {'IndexName': 'idx'}}]|Only one global"
            + " secondary index update per index is allowed simultaneously. Index: idx",
        "[{'Update': {'IndexName': 'idx', 'WarmThroughput': {}}}]|WarmThroughput must have at least"
            + " one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: idx"
      })
  void entriesForIndexesAreRefusedBeforeTheTableIsLookedFor(String updates, String message) {
    invalid(
        () -> lab.update(with("missing", "'GlobalSecondaryIndexUpdates': " + updates)), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}]",
        "'GlobalSecondaryIndexUpdates': []",
        "'MultiRegionConsistency': 'STRONG'"
      })
  void requestThatChangesNothingIsRefused(String members) {
    refused(
        () -> lab.update(with("missing", members)),
        "ValidationException",
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,");
  }

  @Test
  void missingTableIsNotFound() {
    refused(
        () -> lab.update(with("missing", "'DeletionProtectionEnabled': true")),
        "ResourceNotFoundException",
        "Requested resource not found: Table: missing not found");
  }

  @ParameterizedTest
  @CsvSource({"OnDemandThroughput", "WarmThroughput"})
  void emptyThroughputAloneFailsForGoodAndIsIgnoredBesideOtherMembers(String member) {
    lab.createActive(onDemand("orders"));

    refused(
        () -> lab.update(with("missing", "'" + member + "': {}")), "ResourceNotFoundException", "");
    refused(() -> lab.update(with("orders", "'" + member + "': {}")), "InternalFailure", "");
    lab.update(with("orders", "'" + member + "': {}, 'DeletionProtectionEnabled': true"));
    assertThat(lab.describe("orders").path("DeletionProtectionEnabled").asBoolean()).isTrue();
  }

  @Test
  void tableThatIsCreatedIsInUse() {
    lab.create(onDemand("orders"));

    inUse(
        () -> lab.update(with("orders", "'DeletionProtectionEnabled': true")),
        "Table is being created: orders");
  }

  @Test
  void refusedRequestAppliesNoneOfItsChanges() {
    lab.createActive(provisioned("orders", 1));

    refused(
        () ->
            lab.update(
                with(
                    "orders",
                    PT
                        + ", 'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': 'by-day', "
                        + PT
                        + "}}]")),
        "ResourceNotFoundException",
        "Requested resource not found: Index by-day for table orders");

    lab.settle();
    assertThat(lab.describe("orders").at("/ProvisionedThroughput/ReadCapacityUnits").asInt())
        .isEqualTo(1);
  }

  @Test
  void onDemandTableTakesBillingModeWithStreamOrMaxima() {
    lab.createActive(onDemand("orders"));

    lab.update(with("orders", expand("MODE, ODT")));
    JsonNode updated = lab.update(with("orders", expand("MODE, STREAM")));

    assertThat(updated.at("/OnDemandThroughput/MaxReadRequestUnits").asInt()).isEqualTo(500);
    assertThat(updated.at("/StreamSpecification/StreamViewType").asText()).isEqualTo("KEYS_ONLY");
  }

  @Test
  void updatesCountAmongChangesAtATime() {
    TableLab small = new TableLab(Limits.usual().withConcurrentChanges(1, 1));
    small.createActive(indexed("first", "day"));
    small.createActive(onDemand("second"));
    small.update(with("first", STREAM));

    limited(
        () -> small.update(with("second", STREAM)),
        "Only 1 tables can be created, updated, or deleted simultaneously");
  }

  private static String expand(String members) {
    return members
        .replace("STREAM", STREAM)
        .replace("SSE", "'SSESpecification': {'Enabled': true}")
        .replace("DP", "'DeletionProtectionEnabled': true")
        .replace("CLASS", "'TableClass': 'STANDARD'")
        .replace("WARM", "'WarmThroughput': {'ReadUnitsPerSecond': 13000}")
        .replace("MODE", "'BillingMode': 'PAY_PER_REQUEST'")
        .replace("ODT", "'OnDemandThroughput': {'MaxReadRequestUnits': 500}")
        .replace("PT", PT)
        .replace(
            "GSI",
            "'GlobalSecondaryIndexUpdates': [{'Create': "
                + TableLab.indexOn("by-day", "day")
                + "}]")
        .replace("REPLICA", "'ReplicaUpdates': [{'Create': {'RegionName': 'us-east-1'}}]");
  }
}
