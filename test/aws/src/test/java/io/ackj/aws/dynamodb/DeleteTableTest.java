package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.throughput;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteTableTest {
  private final TableLab lab = new TableLab();

  @Test
  void tableIsDeletingAndThenGoneForGood() {
    lab.createActive(indexed("orders", "day"));

    JsonNode deleted = lab.delete("orders");

    assertThat(deleted.path("TableStatus").asText()).isEqualTo("DELETING");
    assertThat(lab.status("orders")).isEqualTo("DELETING");
    lab.pass(Lapse.TABLE_DELETION);
    refused(() -> lab.describe("orders"), "ResourceNotFoundException", "");
    refused(
        () -> lab.delete("orders"),
        "ResourceNotFoundException",
        "Requested resource not found: Table: orders not found");
  }

  @Test
  void answerLacksKeysAndIndexes() {
    lab.createActive(indexed("orders", "day"));

    JsonNode deleted = lab.delete("orders");

    assertThat(deleted.has("KeySchema")).isFalse();
    assertThat(deleted.has("GlobalSecondaryIndexes")).isFalse();
    assertThat(deleted.has("CreationDateTime")).isFalse();
    assertThat(deleted.has("WarmThroughput")).isFalse();
    assertThat(deleted.path("TableId").asText()).isNotEmpty();
  }

  @Test
  void deletionIsFoundByArnToo() {
    lab.createActive(onDemand("orders"));

    lab.delete("arn:aws:dynamodb:us-west-2:111122223333:table/orders");

    assertThat(lab.status("orders")).isEqualTo("DELETING");
  }

  @Test
  void tableThatIsCreatedOrDeletedIsInUse() {
    lab.create(onDemand("orders"));
    inUse(() -> lab.delete("orders"), "Table is being created: orders");
    lab.pass(Lapse.TABLE_CREATION);

    lab.delete("orders");

    inUse(() -> lab.delete("orders"), "Table is being deleted: orders");
    inUse(
        () -> lab.update(with("orders", "'TableClass': 'STANDARD'")),
        "Table is being deleted: orders");
  }

  @Test
  void protectedTableIsKeptAndCanBeDeletedRightAfterProtectionIsLifted() {
    lab.createActive(onDemand("orders", ", 'DeletionProtectionEnabled': true"));
    refused(
        () -> lab.delete("orders"),
        "ValidationException",
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
            + " protection first.");

    lab.update(with("orders", "'DeletionProtectionEnabled': false"));

    assertThat(lab.delete("orders").path("TableStatus").asText()).isEqualTo("DELETING");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}|Cannot delete"
            + " table while stream is being enabled/disabled.",
        "'TableClass': 'STANDARD_INFREQUENT_ACCESS'|Table: orders is in the process of being"
            + " updated.",
        "'SSESpecification': {'Enabled': true}|Table: orders is in the process of being updated.",
        "'WarmThroughput': {'ReadUnitsPerSecond': 13000}|Table: orders is in the process of being"
            + " updated.",
        "'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': 'by-day', 'OnDemandThroughput':"
            + " {'MaxReadRequestUnits': 5}}}]|Cannot delete table while indexes are being created,"
            + " updated, or deleted.",
        "'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'by-day'}}]|Cannot delete table"
            + " while indexes are being created, updated, or deleted."
      })
  void tableWithWorkInProgressIsInUse(String change, String message) {
    lab.createActive(indexed("orders", "day"));
    lab.update(with("orders", change));

    inUse(() -> lab.delete("orders"), message);
    lab.settle();
    assertThat(lab.delete("orders").path("TableStatus").asText()).isEqualTo("DELETING");
  }

  @Test
  void capacityChangeHindersDeletion() {
    lab.createActive(provisioned("orders", 1));
    lab.update(with("orders", throughput(2)));

    inUse(() -> lab.delete("orders"), "Table: orders is in the process of being updated.");
  }

  @Test
  void activeTableWithBackfillingIndexIsInUse() {
    lab.createActive(onDemand("orders"));
    lab.update(addIndex("orders", "day"));
    lab.pass(Lapse.INDEX_ALLOCATION);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");

    inUse(() -> lab.delete("orders"), "Cannot delete table while indexes are being created");
  }

  @Test
  void deletionsCountAmongChangesAtATime() {
    TableLab small = new TableLab(Limits.usual().withConcurrentChanges(1, 1));
    small.createActive(onDemand("first"));
    small.createActive(onDemand("second"));
    small.delete("first");

    limited(() -> small.delete("second"), "Only 1 tables can be created, updated, or deleted");
    small.pass(Duration.ofSeconds(10));
    assertThat(small.delete("second").path("TableStatus").asText()).isEqualTo("DELETING");
  }

  @Test
  void stuckTableStaysDeletingUntilItIsReleased() {
    lab.createActive(onDemand("orders"));
    lab.world().timeline().hold(lab.record("orders").key());
    lab.delete("orders");

    lab.pass(Duration.ofHours(1));
    assertThat(lab.status("orders")).isEqualTo("DELETING");

    lab.world().timeline().release(lab.record("orders").key());
    lab.pass(Duration.ZERO);
    refused(() -> lab.describe("orders"), "ResourceNotFoundException", "");
  }
}
