package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.deleteIndex;
import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.throughput;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Global secondary and vector indexes of existing tables. */
class UpdateTableIndexesTest {
  private final TableLab lab = new TableLab();

  @Test
  void addedIndexIsAllocatedThenBackfilledThenActive() {
    lab.createActive(onDemand("orders"));

    JsonNode updated = lab.update(addIndex("orders", "day"));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(updated.at("/GlobalSecondaryIndexes/0/Backfilling").asBoolean(true)).isFalse();
    lab.pass(Lapse.INDEX_ALLOCATION);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(index().path("IndexStatus").asText()).isEqualTo("CREATING");
    assertThat(index().path("Backfilling").asBoolean()).isTrue();
    lab.pass(Lapse.INDEX_BACKFILL);
    assertThat(index().path("IndexStatus").asText()).isEqualTo("ACTIVE");
    assertThat(index().has("Backfilling")).isFalse();
  }

  @Test
  void definitionsAreMergedWithNewOnesAndPrunedOfThoseNothingUses() {
    lab.createActive(indexed("orders", "buyer"));

    lab.update(addIndex("orders", "day"));
    assertThat(attributes()).isEqualTo("[buyer, day, pk]");
    lab.settle();
    lab.update(deleteIndex("orders", "day"));
    assertThat(attributes()).isEqualTo("[buyer, day, pk]");
    lab.pass(Lapse.INDEX_DELETION);

    assertThat(attributes()).isEqualTo("[buyer, pk]");
  }

  @Test
  void definitionsMatterOnlyForANewIndex() {
    lab.createActive(onDemand("orders"));

    invalid(
        () ->
            lab.update(
                with(
                    "orders",
                    "'GlobalSecondaryIndexUpdates': [{'Create': "
                        + TableLab.indexOn("by-day", "day")
                        + "}]")),
        "AttributeDefinitions is not specified for index: by-day");
    invalid(
        () ->
            lab.update(
                addIndex("orders", "day")
                    .replace(
                        "[{'AttributeName': 'day', 'AttributeT",
                        "[{'AttributeName': 'night', 'AttributeT")),
        "Some index key attributes are not defined in AttributeDefinitions. Keys: [day]");
    lab.update(
        with(
            "orders",
            "'DeletionProtectionEnabled': true, 'AttributeDefinitions': [{'AttributeName': 'pk',"
                + " 'AttributeType': 'N'}, {'AttributeName': 'stale', 'AttributeType': 'S'}]"));
    assertThat(lab.describe("orders").path("AttributeDefinitions"))
        .isEqualTo(TableLab.json("[{'AttributeName': 'pk', 'AttributeType': 'S'}]"));
  }

  @Test
  void onlyOneIndexComesOrGoesAtATime() {
    lab.createActive(indexed("orders", "buyer", "shop"));
    lab.update(addIndex("orders", "day"));
    String message = "Only 1 online index can be created or deleted simultaneously per table";

    limited(() -> lab.update(addIndex("orders", "night")), message);
    limited(() -> lab.update(deleteIndex("orders", "buyer")), message);
    lab.pass(Lapse.INDEX_ALLOCATION);
    limited(() -> lab.update(addIndex("orders", "night")), message);
    lab.pass(Lapse.INDEX_BACKFILL);
    lab.update(deleteIndex("orders", "buyer"));
    limited(() -> lab.update(deleteIndex("orders", "shop")), message);
  }

  @Test
  void twoIndexesInOneRequestAreTooMany() {
    lab.createActive(indexed("orders", "buyer", "shop"));

    limited(
        () ->
            lab.update(
                with(
                    "orders",
                    "'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'by-buyer'}},"
                        + " {'Delete': {'IndexName': 'by-shop'}}]")),
        "Only 1 online index can be created or deleted simultaneously per table");
  }

  @Test
  void indexCanBeDeletedOnceItBackfills() {
    lab.createActive(onDemand("orders"));
    lab.update(addIndex("orders", "day"));

    inUse(
        () -> lab.update(deleteIndex("orders", "day")),
        "Index creation is in resource allocation phase. Retry deletion during backfilling phase or"
            + " when the index is active. Table: orders Index: by-day");
    lab.pass(Lapse.INDEX_ALLOCATION);
    lab.update(deleteIndex("orders", "day"));
    inUse(
        () -> lab.update(deleteIndex("orders", "day")),
        "Index is being deleted. Table: orders Index: by-day");
    inUse(
        () -> lab.update(addIndex("orders", "day")),
        "Index is being deleted. Table: orders Index: by-day");
    lab.pass(Lapse.INDEX_DELETION);
    assertThat(lab.describe("orders").has("GlobalSecondaryIndexes")).isFalse();
  }

  @Test
  void planOfADeletedIndexDoesNotTouchItsSuccessor() {
    lab.createActive(onDemand("orders"));
    lab.update(addIndex("orders", "day"));
    lab.pass(Lapse.INDEX_ALLOCATION);
    lab.update(deleteIndex("orders", "day"));
    lab.pass(Lapse.INDEX_DELETION);
    lab.update(addIndex("orders", "day"));

    lab.pass(Lapse.INDEX_BACKFILL.usual().minus(Lapse.INDEX_DELETION.usual()).minusSeconds(1));

    assertThat(index().path("IndexStatus").asText()).isEqualTo("CREATING");
    lab.settle();
    assertThat(index().path("IndexStatus").asText()).isEqualTo("ACTIVE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'OnDemandThroughput': {'MaxReadRequestUnits': 5}|OnDemandThroughput cannot be updated while"
            + " index creation is in progress for indexes: [by-day]",
        "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}|Can't change"
            + " stream status when an index is being created"
      })
  void allocationHindersOtherChanges(String change, String message) {
    lab.createActive(onDemand("orders"));
    lab.update(addIndex("orders", "day"));

    inUse(() -> lab.update(with("orders", change)), message);
    lab.pass(Lapse.INDEX_ALLOCATION);
    lab.update(with("orders", change));
  }

  @Test
  void allocationHindersCapacityAndFailsWarmThroughputButNotProtection() {
    lab.createActive(provisioned("orders", 1));
    lab.update(addIndex("orders", "day").replace("'Projection'", throughput(1) + ", 'Projection'"));

    inUse(
        () -> lab.update(with("orders", throughput(2))),
        "Can't change table IOPS when an index is being created. Table: orders Indexes: [by-day]");
    refused(
        () -> lab.update(with("orders", "'WarmThroughput': {'ReadUnitsPerSecond': 13000}")),
        "InternalServerError",
        "Table is under system maintenance, please try again later");
    lab.update(with("orders", "'DeletionProtectionEnabled': true"));
    lab.pass(Lapse.INDEX_ALLOCATION);
    lab.update(with("orders", throughput(2)));
  }

  @Test
  void deletionOfAnIndexHindersCapacity() {
    lab.createActive(indexed("orders", "day"));
    lab.update(deleteIndex("orders", "day"));
    String provisioned = "'BillingMode': 'PROVISIONED', " + throughput(1);

    assertThat(lab.status("orders")).isEqualTo("UPDATING");
    inUse(
        () -> lab.update(with("orders", provisioned)),
        "Can't change table IOPS when an index is being deleted. Table: orders Indexes: [by-day]");
    inUse(
        () -> lab.update(with("orders", provisioned + ", " + updateOf("by-day", throughput(1)))),
        "Index is being deleted. Table: orders Index: by-day");
    lab.pass(Lapse.INDEX_DELETION);
    lab.update(with("orders", provisioned));
  }

  @Test
  void throughputOfIndexesChangesWhileTheTableIsActive() {
    lab.createActive(indexed("orders", "day", "buyer"));

    JsonNode updated =
        lab.update(
            with("orders", updateOf("by-day", "'OnDemandThroughput': {'MaxReadRequestUnits': 5}")));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(updated.at("/GlobalSecondaryIndexes/0/IndexStatus").asText()).isEqualTo("UPDATING");
    assertThat(index().at("/OnDemandThroughput/MaxReadRequestUnits").asInt()).isEqualTo(5);
    inUse(
        () ->
            lab.update(
                with(
                    "orders",
                    updateOf("by-day", "'OnDemandThroughput': {'MaxReadRequestUnits': 6}"))),
        "Index is being updated. Table: orders Index: by-day");
    lab.update(
        with("orders", updateOf("by-buyer", "'OnDemandThroughput': {'MaxReadRequestUnits': 6}")));
    lab.pass(Lapse.INDEX_UPDATE);
    assertThat(index().path("IndexStatus").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void provisionedNumbersOfAnIndexShowWhenTheChangeIsDone() {
    lab.createActive(
        provisioned("orders", 5)
            .replace(
                "'AttributeType': 'S'}]",
                "'AttributeType': 'S'}, {'AttributeName': 'day', 'AttributeType': 'S'}],"
                    + " 'GlobalSecondaryIndexes': ["
                    + TableLab.indexOn("by-day", "day").replace("'Proj", throughput(5) + ", 'Proj")
                    + "]"));
    refused(
        () -> lab.update(with("orders", updateOf("by-day", throughput(5)))),
        "ValidationException",
        "The provisioned throughput for the index by-day will not change. The requested value equals"
            + " the current value. Current ReadCapacityUnits provisioned for index by-day: 5.");

    lab.update(with("orders", updateOf("by-day", throughput(3))));

    assertThat(index().at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isEqualTo(5);
    lab.pass(Lapse.INDEX_UPDATE);
    assertThat(index().at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isEqualTo(3);
    assertThat(index().at("/ProvisionedThroughput/NumberOfDecreasesToday").asInt()).isEqualTo(1);
    assertThat(index().at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(5);
  }

  @Test
  void warmThroughputOfAnIndexRisesWhileItIsActive() {
    lab.createActive(indexed("orders", "day"));

    lab.update(
        with("orders", updateOf("by-day", "'WarmThroughput': {'ReadUnitsPerSecond': 13000}")));

    assertThat(index().path("IndexStatus").asText()).isEqualTo("ACTIVE");
    assertThat(index().at("/WarmThroughput/Status").asText()).isEqualTo("UPDATING");
    lab.pass(Lapse.WARM_UP);
    assertThat(index().at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(13_000);
  }

  @Test
  void updatesOfIndexesThatAreNotThereOrNotOnDemandAreRefused() {
    lab.createActive(indexed("orders", "day"));

    refused(
        () -> lab.update(with("orders", updateOf("missing", throughput(1)))),
        "ResourceNotFoundException",
        "Requested resource not found: Index missing for table orders");
    refused(
        () ->
            lab.update(
                with("orders", updateOf("missing", "'WarmThroughput': {'ReadUnitsPerSecond': 1}"))),
        "InternalFailure",
        "");
    invalid(
        () -> lab.update(with("orders", updateOf("by-day", throughput(1)))),
        "The only Updates for index: by-day when TableThroughputMode is PAY_PER_REQUEST can be to"
            + " OnDemandThroughput, WarmThroughput");
    refused(
        () -> lab.update(deleteIndex("orders", "night")),
        "ResourceNotFoundException",
        "Requested resource not found: Index by-night for table orders");
    refused(
        () -> lab.update(addIndex("orders", "day")),
        "ValidationException",
        "Attempting to create an index which already exists");
  }

  @Test
  void twentyFirstIndexIsTooMany() {
    lab.createActive(
        indexed("orders", IntStream.range(0, 20).mapToObj(i -> "a" + i).toArray(String[]::new)));

    limited(
        () -> lab.update(addIndex("orders", "day")),
        "Number of global secondary indexes exceeds per-table limit of 20");
  }

  @Test
  void vectorIndexGoesThroughTheSamePhases() {
    lab.createActive(onDemand("orders"));

    JsonNode updated = lab.update(addVector("like"));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(updated.at("/VectorIndexes/0/Backfilling").asBoolean(true)).isFalse();
    inUse(
        () ->
            lab.update(with("orders", "'VectorIndexUpdates': [{'Delete': {'IndexName': 'like'}}]")),
        "Index creation is in resource allocation phase.");
    lab.pass(Lapse.INDEX_ALLOCATION);
    assertThat(lab.describe("orders").at("/VectorIndexes/0/Backfilling").asBoolean()).isTrue();
    limited(() -> lab.update(addIndex("orders", "day")), "Only 1 online index can be created");
    lab.pass(Lapse.INDEX_BACKFILL);
    assertThat(lab.describe("orders").at("/VectorIndexes/0/IndexStatus").asText())
        .isEqualTo("ACTIVE");
    lab.update(with("orders", "'VectorIndexUpdates': [{'Delete': {'IndexName': 'like'}}]"));
    lab.pass(Lapse.INDEX_DELETION);
    assertThat(lab.describe("orders").has("VectorIndexes")).isFalse();
  }

  @Test
  void vectorIndexesKeepATableOnDemandAndAreFiveAtMost() {
    lab.createActive(onDemand("orders"));
    for (int i = 0; i < 5; i++) {
      lab.update(addVector("like" + i));
      lab.settle();
    }

    limited(
        () -> lab.update(addVector("like5")),
        "Number of vector secondary indexes exceeds per-table limit of 5");
    invalid(
        () -> lab.update(with("orders", "'BillingMode': 'PROVISIONED', " + throughput(1))),
        "Vector indexes are only supported for PAY_PER_REQUEST tables");
    invalid(
        () -> lab.update(addVector("like5").replace("'Dimensions': 8", "'Dimensions': 9")),
        "Vector indexes on the same attribute must have the same number of dimensions.");
  }

  private JsonNode index() {
    return lab.index("orders", "by-day");
  }

  private String attributes() {
    return lab.describe("orders")
        .path("AttributeDefinitions")
        .findValuesAsText("AttributeName")
        .toString();
  }

  private static String updateOf(String index, String members) {
    return "'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': '"
        + index
        + "', "
        + members
        + "}}]";
  }

  private static String addVector(String name) {
    return with(
        "orders",
        "'VectorIndexUpdates': [{'Create': {'IndexName': '"
            + name
            + "', 'VectorAttribute': {'AttributeName': 'embedding'}, 'Dimensions': 8,"
            + " 'DistanceFunction': 'COSINE', 'Projection': {'ProjectionType': 'ALL'}}}]");
  }
}
