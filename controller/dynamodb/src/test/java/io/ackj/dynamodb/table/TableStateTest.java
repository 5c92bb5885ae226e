package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

class TableStateTest {
  private static TableCase in(@Nullable String status) {
    return TableCase.was("").aws(table -> table.tableStatus(status));
  }

  private static TableCase in(String status, String index, @Nullable Boolean backfilling) {
    return in(status)
        .aws(
            table ->
                table.globalSecondaryIndexes(
                    GlobalSecondaryIndexDescription.builder()
                        .indexName("byDate")
                        .indexStatus(index)
                        .backfilling(backfilling)
                        .build()))
        .now(
            "globalSecondaryIndexes: [{indexName: byDate, keySchema: [{attributeName: x,"
                + " keyType: HASH}], projection: {projectionType: ALL}}]");
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("active", "nothing runs", in("ACTIVE"), ""),
        new Row("not told", "emulators leave it out", in(null), ""),
        new Row(
            "creating",
            "it is not yet there",
            in("CREATING"),
            """
            Creating: AWS is creating the table
            """),
        new Row(
            "updating",
            "it is not settled",
            in("UPDATING"),
            """
            Updating: AWS is updating the table
            """),
        new Row(
            "deleting",
            "it was deleted outside",
            in("DELETING"),
            """
            Deleting: AWS is deleting the table
            """),
        new Row(
            "archiving",
            "it is not settled",
            in("ARCHIVING"),
            """
            Archiving: AWS is archiving the table
            """),
        new Row("archived", "it is settled, as in ACK", in("ARCHIVED"), ""),
        new Row(
            "key lost",
            "somebody has to give the key back",
            in("INACCESSIBLE_ENCRYPTION_CREDENTIALS"),
            """
            InaccessibleEncryptionCredentials: AWS cannot use the table's KMS key; enable the key and give its grants back
            """),
        new Row(
            "role lost",
            "somebody has to act",
            in("REPLICATION_NOT_AUTHORIZED"),
            """
            ReplicationNotAuthorized: AWS may not replicate the table; give the replication role its rights back
            """),
        new Row(
            "a status of the future",
            "it does not break the loop",
            in("DREAMING"),
            """
            UnknownStatus: the table's status is DREAMING, which this version does not know; waiting for it to be ACTIVE
            """),
        new Row(
            "index being created with the table",
            "one transition says it all",
            in("CREATING", "CREATING", null),
            """
            Creating: AWS is creating the table
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "index being allocated",
            "it is why the table is UPDATING",
            in("UPDATING", "CREATING", false),
            """
            IndexBuilding: AWS is allocating resources for index byDate
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "index being filled",
            "it is not ready",
            in("ACTIVE", "CREATING", true),
            """
            IndexBuilding: AWS is filling index byDate
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "index in a status of the future",
            "it is not ready",
            in("ACTIVE", "DREAMING", null),
            """
            IndexUpdating: AWS is updating index byDate
            applied globalSecondaryIndexes[byDate]
            """));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }
}
