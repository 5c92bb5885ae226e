package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Limits;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CreateTableTest {
  private final TableLab lab = new TableLab();

  @Test
  void newTableIsCreatingAndThenActive() {
    JsonNode created = lab.create(onDemand("orders"));

    assertThat(created.path("TableStatus").asText()).isEqualTo("CREATING");
    assertThat(created.path("TableArn").asText())
        .isEqualTo("arn:aws:dynamodb:us-west-2:111122223333:table/orders");
    assertThat(created.path("TableId").asText())
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(created.path("CreationDateTime").decimalValue()).isEqualByComparingTo("1795262400");
    lab.pass(Lapse.TABLE_CREATION);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void answerTellsWarmThroughputOnlyIfItWasAskedFor() {
    JsonNode plain = lab.create(onDemand("plain"));
    JsonNode warm =
        lab.create(onDemand("warm", ", 'WarmThroughput': {'ReadUnitsPerSecond': 13000}"));

    assertThat(plain.has("WarmThroughput")).isFalse();
    assertThat(warm.at("/WarmThroughput/Status").asText()).isEqualTo("UPDATING");
    assertThat(warm.at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(13_000);
    assertThat(warm.at("/WarmThroughput/WriteUnitsPerSecond").asInt()).isEqualTo(4_000);
    lab.settle();
    assertThat(lab.describe("warm").at("/WarmThroughput/Status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void indexesMadeWithTheTableBecomeActiveWithItAndNeverBackfill() {
    JsonNode created = lab.create(indexed("orders", "day", "buyer"));

    JsonNode first = created.at("/GlobalSecondaryIndexes/0");
    assertThat(first.path("IndexStatus").asText()).isEqualTo("CREATING");
    assertThat(first.has("Backfilling")).isFalse();
    assertThat(first.has("WarmThroughput")).isFalse();
    assertThat(first.path("IndexArn").asText()).endsWith(":table/orders/index/by-day");
    lab.pass(Lapse.INDEXED_TABLE_CREATION);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(lab.index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("ACTIVE");
    assertThat(lab.index("orders", "by-buyer").path("IndexStatus").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void attributeDefinitionsAreSortedAndIndexesKeepTheirOrder() {
    JsonNode created = lab.create(indexed("orders", "zone", "area"));

    assertThat(names(created.path("AttributeDefinitions"), "AttributeName"))
        .containsExactly("area", "pk", "zone");
    assertThat(names(created.path("GlobalSecondaryIndexes"), "IndexName"))
        .containsExactly("by-zone", "by-area");
  }

  @Test
  void indexTakesFourPartitionKeysAndFourSortKeys() {
    String keys = "";
    String definitions = "{'AttributeName': 'pk', 'AttributeType': 'S'}";
    for (int i = 0; i < 8; i++) {
      String type = i < 4 ? "HASH" : "RANGE";
      keys += (i == 0 ? "" : ", ") + "{'AttributeName': 'k" + i + "', 'KeyType': '" + type + "'}";
      definitions += ", {'AttributeName': 'k" + i + "', 'AttributeType': 'N'}";
    }

    JsonNode created =
        lab.create(
            "{'TableName': 'orders', 'BillingMode': 'PAY_PER_REQUEST', 'KeySchema':"
                + " [{'AttributeName': 'pk', 'KeyType': 'HASH'}], 'AttributeDefinitions': ["
                + definitions
                + "], 'GlobalSecondaryIndexes': [{'IndexName': 'wide', 'KeySchema': ["
                + keys
                + "], 'Projection': {'ProjectionType': 'KEYS_ONLY'}}]}");

    assertThat(names(created.at("/GlobalSecondaryIndexes/0/KeySchema"), "AttributeName"))
        .containsExactly("k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7");
  }

  @Test
  void tableWithStreamHasItsArnAtOnce() {
    JsonNode created =
        lab.create(
            onDemand(
                "orders",
                ", 'StreamSpecification': {'StreamEnabled': true, 'StreamViewType':"
                    + " 'NEW_IMAGE'}"));

    assertThat(created.path("LatestStreamLabel").asText()).isEqualTo("2026-11-21T12:00:00.000");
    assertThat(created.path("LatestStreamArn").asText())
        .isEqualTo(
            "arn:aws:dynamodb:us-west-2:111122223333:table/orders/stream/2026-11-21T12:00:00.000");
  }

  @Test
  void keyGivenByAliasReadsAsTheKeysArn() {
    lab.world()
        .region(TableLab.ACCOUNT, TableLab.REGION)
        .keys()
        .point("alias/orders", "arn:aws:kms:us-west-2:111122223333:key/k-1");

    JsonNode created =
        lab.create(
            onDemand(
                "orders",
                ", 'SSESpecification': {'Enabled': true, 'SSEType': 'KMS', 'KMSMasterKeyId':"
                    + " 'alias/orders'}"));

    assertThat(created.path("SSEDescription"))
        .isEqualTo(
            TableLab.json(
                "{'Status': 'ENABLED', 'SSEType': 'KMS', 'KMSMasterKeyArn':"
                    + " 'arn:aws:kms:us-west-2:111122223333:key/k-1'}"));
  }

  @Test
  void vectorIndexIsCreatedWithItsTable() {
    lab.createActive(vectorTable("'PAY_PER_REQUEST'", 1024));

    JsonNode index = lab.describe("orders").at("/VectorIndexes/0");
    assertThat(index.path("IndexStatus").asText()).isEqualTo("ACTIVE");
    assertThat(index.has("Backfilling")).isFalse();
    assertThat(index.path("Dimensions").asInt()).isEqualTo(1024);
  }

  @Test
  void vectorIndexNeedsOnDemandCapacityAndAtMost4096Dimensions() {
    TableLab.invalid(
        () -> lab.create(vectorTable("'PROVISIONED', " + TableLab.throughput(1), 8)),
        "Vector indexes are only supported for PAY_PER_REQUEST tables");
    TableLab.invalid(
        () -> lab.create(vectorTable("'PAY_PER_REQUEST'", 4097)), "Dimensions must be between 1");
  }

  @Test
  void existingTableIsRefusedInTheWordsOfItsState() {
    lab.create(onDemand("orders"));

    inUse(() -> lab.create(onDemand("orders")), "Table is being created: orders");
    lab.pass(Lapse.TABLE_CREATION);
    refused(
        () -> lab.create(onDemand("orders")),
        "ResourceInUseException",
        "Table already exists: orders");
    lab.delete("orders");
    refused(
        () -> lab.create(onDemand("orders")),
        "ResourceInUseException",
        "Table already exists: orders");
  }

  @Test
  void invalidRequestIsRefusedAsSuchThoughTheTableExists() {
    lab.create(onDemand("orders"));

    refused(
        () -> lab.create("{'TableName': 'orders', 'KeySchema': [], 'AttributeDefinitions': []}"),
        "ValidationException",
        "");
  }

  @Test
  void sameNameInAnotherRegionOrAccountIsAnotherTable() {
    lab.create(onDemand("orders"));

    JsonNode east = lab.in("us-east-1").create(onDemand("orders"));
    JsonNode other = lab.as("444455556666").create(onDemand("orders"));

    assertThat(east.path("TableArn").asText()).contains(":us-east-1:111122223333:");
    assertThat(other.path("TableArn").asText()).contains(":us-west-2:444455556666:");
  }

  @Test
  void madeAgainTableHasAnotherIdAndNothingOfTheOldOne() {
    lab.createActive(onDemand("orders", ", 'DeletionProtectionEnabled': false"));
    String id = lab.describe("orders").path("TableId").asText();
    lab.delete("orders");
    lab.pass(Lapse.TABLE_DELETION);

    lab.createActive(provisioned("orders", 5));

    assertThat(lab.describe("orders").path("TableId").asText()).isNotEqualTo(id);
    assertThat(lab.describe("orders").has("BillingModeSummary")).isFalse();
  }

  @Test
  void tablesPerRegionAreLimited() {
    TableLab small = new TableLab(Limits.usual().withTables(1));
    small.create(onDemand("first"));

    limited(() -> small.create(onDemand("second")), "There is a limit of 1 tables per subscriber");
    assertThat(small.in("us-east-1").create(onDemand("second"))).isNotEmpty();
  }

  @Test
  void concurrentCreationsAreLimitedAndFewerWithIndexes() {
    TableLab small = new TableLab(Limits.usual().withConcurrentChanges(2, 1));
    small.create(indexed("first", "day"));

    limited(
        () -> small.create(indexed("second", "day")),
        "Only 1 tables with secondary indexes can be created simultaneously");
    small.create(onDemand("second"));
    limited(
        () -> small.create(onDemand("third")),
        "Only 2 tables can be created, updated, or deleted simultaneously");
    small.pass(Lapse.INDEXED_TABLE_CREATION);
    assertThat(small.create(onDemand("third"))).isNotEmpty();
  }

  @Test
  void capacityIsLimitedPerTableAndPerAccount() {
    refused(
        () -> lab.create(provisioned("orders", 40_001)),
        "LimitExceededException",
        "The requested ReadCapacityUnits, 40001, is above the per table maximum for the account in"
            + " us-west-2. Per table maximum: 40000.");
    lab.create(provisioned("first", 40_000));
    lab.create(provisioned("second", 40_000));
    refused(
        () -> lab.create(provisioned("third", 1)),
        "LimitExceededException",
        "This request would have caused the ReadCapacityUnits limit to be exceeded for the account"
            + " in us-west-2. Current ReadCapacityUnits reserved by the account: 80000. Limit:"
            + " 80000. Requested: 1.");
  }

  @Test
  void globalTablesOverSeveralAccountsAreNotSimulated() {
    refused(
        () ->
            lab.create(
                onDemand(
                    "orders",
                    ", 'GlobalTableSourceArn':"
                        + " 'arn:aws:dynamodb:us-east-1:111122223333:table/orders'")),
        "NotImplementedException",
        "GlobalTableSourceArn is not simulated");
  }

  private static String vectorTable(String mode, int dimensions) {
    return "{'TableName': 'orders', 'BillingMode': "
        + mode
        + ", 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}], 'AttributeDefinitions':"
        + " [{'AttributeName': 'pk', 'AttributeType': 'S'}, {'AttributeName': 'shop',"
        + " 'AttributeType': 'S'}], 'VectorIndexes': [{'IndexName': 'like', 'VectorAttribute':"
        + " {'AttributeName': 'embedding'}, 'Dimensions': "
        + dimensions
        + ", 'DistanceFunction': 'COSINE', 'Projection': {'ProjectionType': 'ALL'}, 'SearchSchema':"
        + " [{'AttributeName': 'shop', 'SearchSchemaElementType': 'HASH'}]}]}";
  }

  private static Iterable<String> names(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.path(member).asText())
        .toList();
  }
}
