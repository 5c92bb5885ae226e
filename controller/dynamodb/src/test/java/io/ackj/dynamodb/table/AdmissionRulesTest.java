package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Hold;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What AWS takes in which state, as measured. */
class AdmissionRulesTest {
  /** Each row names the changes that go ahead; the index that changes is another one. */
  @ParameterizedTest(name = "{0}, index {1} (backfilling {2}): {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ACTIVE | - | - | DELETION_PROTECTION INDEX_DELETE INDEX_CREATE INDEX_UPDATE CAPACITY"
            + " ON_DEMAND STREAM ENCRYPTION TABLE_CLASS",
        "CREATING | - | - | ''",
        "DELETING | - | - | ''",
        "ARCHIVING | - | - | ''",
        "ARCHIVED | - | - | ''",
        "UPDATING | - | - | DELETION_PROTECTION",
        "UPDATING | CREATING | false | DELETION_PROTECTION INDEX_UPDATE ENCRYPTION",
        "ACTIVE | CREATING | true | DELETION_PROTECTION INDEX_UPDATE CAPACITY ON_DEMAND STREAM"
            + " ENCRYPTION TABLE_CLASS",
        "UPDATING | DELETING | - | DELETION_PROTECTION INDEX_UPDATE ENCRYPTION",
        "ACTIVE | UPDATING | - | DELETION_PROTECTION INDEX_UPDATE CAPACITY ON_DEMAND STREAM",
        "INACCESSIBLE_ENCRYPTION_CREDENTIALS | - | - | DELETION_PROTECTION INDEX_DELETE"
            + " INDEX_CREATE INDEX_UPDATE CAPACITY ON_DEMAND STREAM ENCRYPTION TABLE_CLASS",
        "SOMETHING_NEW | - | - | DELETION_PROTECTION INDEX_DELETE INDEX_CREATE INDEX_UPDATE"
            + " CAPACITY ON_DEMAND STREAM ENCRYPTION TABLE_CLASS"
      })
  void admits(
      String status, @Nullable String index, @Nullable Boolean backfilling, String admitted) {
    TableDescription table = table(status, index, backfilling);

    String goAhead =
        Arrays.stream(Change.values())
            .filter(change -> hold(table, change) == null)
            .map(Change::toString)
            .collect(Collectors.joining(" "));

    assertThat(goAhead).isEqualTo(admitted);
  }

  /** The same for the index itself that is in a phase. */
  @ParameterizedTest(name = "index {0} (backfilling {1}): {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ACTIVE, -, INDEX_DELETE INDEX_UPDATE",
        "CREATING, false, ''",
        "CREATING, true, INDEX_DELETE INDEX_UPDATE",
        "UPDATING, -, ''",
        "DELETING, -, ''",
        "-, -, INDEX_DELETE INDEX_UPDATE"
      })
  void admitsOfTheSameIndex(
      @Nullable String status, @Nullable Boolean backfilling, String admitted) {
    TableDescription table = table("ACTIVE", status, backfilling);

    String goAhead =
        Arrays.stream(new Change[] {Change.INDEX_DELETE, Change.INDEX_UPDATE})
            .filter(change -> AdmissionRules.hold(table, change, "byDate").isEmpty())
            .map(Change::toString)
            .collect(Collectors.joining(" "));

    assertThat(goAhead).isEqualTo(admitted);
  }

  private static @Nullable Hold hold(TableDescription table, Change change) {
    boolean ofIndex = change == Change.INDEX_DELETE || change == Change.INDEX_UPDATE;
    return ofIndex
        ? AdmissionRules.hold(table, change, "another").orElse(null)
        : AdmissionRules.hold(table, change).orElse(null);
  }

  private static TableDescription table(
      String status, @Nullable String index, @Nullable Boolean backfilling) {
    return TableDescription.builder()
        .tableStatus(status)
        .globalSecondaryIndexes(
            GlobalSecondaryIndexDescription.builder()
                .indexName("byDate")
                .indexStatus(index)
                .backfilling(backfilling)
                .build())
        .build();
  }
}
