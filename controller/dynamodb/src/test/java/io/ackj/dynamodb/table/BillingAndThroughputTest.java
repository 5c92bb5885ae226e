package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class BillingAndThroughputTest {
  private static final String ON_DEMAND = "billingMode: PAY_PER_REQUEST\n";
  private static final String READS = "table/orders:dynamodb:table:ReadCapacityUnits";
  private static final String INDEX_WRITES =
      "table/orders/index/byDate:dynamodb:index:WriteCapacityUnits";

  private static String provisioned(int read, int write) {
    return "billingMode: PROVISIONED\nprovisionedThroughput: " + units(read, write) + "\n";
  }

  private static String units(int read, int write) {
    return "{readCapacityUnits: " + read + ", writeCapacityUnits: " + write + "}";
  }

  private static String indexes(String byDate, String byUser) {
    return "globalSecondaryIndexes:\n" + index("byDate", byDate) + index("byUser", byUser);
  }

  private static String index(String name, String capacity) {
    return "- indexName: "
        + name
        + "\n  keySchema: [{attributeName: x, keyType: HASH}]"
        + "\n  projection: {projectionType: ALL}\n"
        + (capacity.isEmpty() ? "" : "  " + capacity + "\n");
  }

  private static String throughput(int read, int write) {
    return "provisionedThroughput: " + units(read, write);
  }

  private static String maxima(String members) {
    return "onDemandThroughput: {" + members + "}\n";
  }

  static Stream<Row> rows() {
    return Stream.of(switches(), throughput(), scaled(), onDemand()).flatMap(rows -> rows);
  }

  private static Stream<Row> switches() {
    return Stream.of(
        new Row(
            "to on demand",
            "it is enforced",
            TableCase.was(provisioned(5, 5)).now(ON_DEMAND),
            """
            (BillingMode=PAY_PER_REQUEST)
            """),
        new Row(
            "to on demand with maxima",
            "AWS takes them in the same call",
            TableCase.was(provisioned(5, 5)).now(ON_DEMAND + maxima("maxReadRequestUnits: 9")),
            """
            (BillingMode=PAY_PER_REQUEST, OnDemand(MaxReadRequestUnits=9))
            """),
        new Row(
            "to provisioned",
            "AWS wants the table's numbers with it",
            TableCase.was(ON_DEMAND).now(provisioned(5, 5)),
            """
            (BillingMode=PROVISIONED, Throughput(R=5, W=5))
            applied provisionedThroughput
            """),
        new Row(
            "to provisioned with indexes",
            "AWS wants numbers for each index too",
            TableCase.was(ON_DEMAND + indexes("", ""))
                .now(provisioned(5, 5) + indexes(throughput(2, 3), "")),
            """
            (BillingMode=PROVISIONED, Throughput(R=5, W=5), [(Update=Update(IndexName=byDate, Throughput(R=2, W=3))), (Update=Update(IndexName=byUser, Throughput(R=5, W=5)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """),
        new Row(
            "to provisioned without numbers",
            "AWS would refuse it",
            TableCase.was(ON_DEMAND).now("billingMode: PROVISIONED"),
            """
            problem spec.provisionedThroughput: it is missing, and billing mode PROVISIONED, the default, needs it; declare readCapacityUnits and writeCapacityUnits, or spec.billingMode: PAY_PER_REQUEST
            """),
        new Row(
            "throughput only",
            "it means PROVISIONED, as at creation",
            TableCase.was(ON_DEMAND).takenOver().now("\nprovisionedThroughput: " + units(5, 5)),
            """
            (BillingMode=PROVISIONED, Throughput(R=5, W=5))
            applied provisionedThroughput
            """),
        new Row(
            "mode removed",
            "PROVISIONED is the default",
            TableCase.was(ON_DEMAND).now("billingMode: null"),
            """
            problem spec.billingMode: it is not declared, and AWS's default, PROVISIONED, needs spec.provisionedThroughput; declare that, or PAY_PER_REQUEST again
            """),
        new Row(
            "mode never declared",
            "it is left alone",
            TableCase.was(ON_DEMAND).takenOver().now("billingMode: null"),
            ""),
        new Row(
            "mode with a typo",
            "the message lists what AWS knows, and nothing is switched",
            TableCase.was(ON_DEMAND).now("billingMode: pay_per_request"),
            """
            problem spec.billingMode: "pay_per_request" is not known; use PROVISIONED or PAY_PER_REQUEST
            """),
        new Row(
            "mode ignored",
            "the annotation leaves drift alone",
            TableCase.was(ON_DEMAND).now(provisioned(5, 5)).ignoring("spec.billingMode"),
            """
            UnusedCapacity: spec.provisionedThroughput: not sent, since the billing mode is PAY_PER_REQUEST
            """),
        new Row(
            "switch while an index is deleted",
            "AWS refuses it",
            TableCase.was(ON_DEMAND + indexes("", ""))
                .now(provisioned(5, 5) + indexes("", ""))
                .aws(table -> status(table.tableStatus("UPDATING"), "DELETING")),
            """
            held (IndexDeleting) (BillingMode=PROVISIONED, Throughput(R=5, W=5), [(Update=Update(IndexName=byDate, Throughput(R=5, W=5))), (Update=Update(IndexName=byUser, Throughput(R=5, W=5)))])
            IndexDeleting: AWS is deleting index byDate
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """));
  }

  private static Stream<Row> throughput() {
    return Stream.of(
        new Row(
            "unchanged",
            "equal numbers are refused",
            TableCase.was(provisioned(5, 5)),
            """
            applied provisionedThroughput
            """),
        new Row(
            "one number",
            "AWS wants both",
            TableCase.was(provisioned(5, 5)).now(provisioned(9, 5)),
            """
            (Throughput(R=9, W=5))
            applied provisionedThroughput
            """),
        new Row(
            "table and indexes",
            "AWS takes all in one call",
            TableCase.was(provisioned(5, 5) + indexes(throughput(2, 2), throughput(2, 2)))
                .now(provisioned(9, 9) + indexes(throughput(3, 3), throughput(4, 4))),
            """
            (Throughput(R=9, W=9), [(Update=Update(IndexName=byDate, Throughput(R=3, W=3))), (Update=Update(IndexName=byUser, Throughput(R=4, W=4)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """),
        new Row(
            "raise and reduction",
            "AWS allows few reductions a day and refuses the whole call",
            TableCase.was(provisioned(5, 5) + indexes(throughput(2, 2), throughput(2, 2)))
                .now(provisioned(1, 5) + indexes(throughput(3, 3), throughput(1, 2))),
            """
            ([(Update=Update(IndexName=byDate, Throughput(R=3, W=3)))])
            (Throughput(R=1, W=5), [(Update=Update(IndexName=byUser, Throughput(R=1, W=2)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """),
        new Row(
            "while an index is allocated",
            "AWS takes changes of other indexes, and none of the table",
            TableCase.was(provisioned(5, 5) + indexes(throughput(2, 2), throughput(2, 2)))
                .now(provisioned(9, 9) + indexes(throughput(3, 3), throughput(4, 4)))
                .aws(table -> status(table.tableStatus("UPDATING"), "CREATING")),
            """
            ([(Update=Update(IndexName=byUser, Throughput(R=4, W=4)))])
            held (IndexBuilding) (Throughput(R=9, W=9))
            held (IndexBuilding) ([(Update=Update(IndexName=byDate, Throughput(R=3, W=3)))])
            IndexBuilding: AWS is allocating resources for index byDate
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """),
        new Row(
            "removed",
            "there is no default",
            TableCase.was(provisioned(5, 5)).now("billingMode: PROVISIONED"),
            ""),
        new Row(
            "one number missing",
            "AWS wants both, and 0 is none",
            TableCase.was(provisioned(5, 5))
                .now("billingMode: PROVISIONED\nprovisionedThroughput: {readCapacityUnits: 0}"),
            """
            problem spec.provisionedThroughput.readCapacityUnits: 0 is too few; use 1 or more
            problem spec.provisionedThroughput.writeCapacityUnits: it is missing; AWS wants both numbers, each of them 1 or more
            applied provisionedThroughput
            """),
        new Row(
            "on demand with throughput",
            "it is not sent",
            TableCase.was(ON_DEMAND + indexes("", ""))
                .now(ON_DEMAND + throughput(5, 5) + "\n" + indexes(throughput(1, 1), "")),
            """
            UnusedCapacity: spec.provisionedThroughput, spec.globalSecondaryIndexes[byDate].provisionedThroughput: not sent, since the billing mode is PAY_PER_REQUEST
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """));
  }

  private static Stream<Row> scaled() {
    return Stream.of(
        new Row(
            "steered table",
            "Application Auto Scaling is not fought",
            TableCase.was(provisioned(50, 5)).now(provisioned(5, 5)).scaled(READS),
            """
            applied provisionedThroughput
            """),
        new Row(
            "steered reads, other writes",
            "the steered number stays AWS's",
            TableCase.was(provisioned(50, 5)).now(provisioned(5, 9)).scaled(READS),
            """
            (Throughput(R=50, W=9))
            applied provisionedThroughput
            """),
        new Row(
            "steered index",
            "it is an initial value there too",
            TableCase.was(provisioned(5, 5) + indexes(throughput(2, 80), ""))
                .now(provisioned(5, 5) + indexes(throughput(2, 2), ""))
                .scaled(INDEX_WRITES),
            """
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser] provisionedThroughput
            """),
        new Row(
            "ignored reads",
            "the annotation may name one number",
            TableCase.was(provisioned(50, 5))
                .now(provisioned(5, 5))
                .ignoring("spec.provisionedThroughput.readCapacityUnits"),
            """
            applied provisionedThroughput
            """));
  }

  private static Stream<Row> onDemand() {
    String both = "maxReadRequestUnits: 5, maxWriteRequestUnits: 6";
    return Stream.of(
        new Row(
            "maxima, unchanged",
            "unchanged",
            TableCase.was(ON_DEMAND + maxima(both)),
            """
            applied onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
            """),
        new Row(
            "maxima, one changed",
            "AWS keeps the other",
            TableCase.was(ON_DEMAND + maxima(both))
                .now(ON_DEMAND + maxima("maxReadRequestUnits: 7, maxWriteRequestUnits: 6")),
            """
            (OnDemand(MaxReadRequestUnits=7))
            applied onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
            """),
        new Row(
            "maxima, one removed",
            "-1 lifts it",
            TableCase.was(ON_DEMAND + maxima(both))
                .now(ON_DEMAND + maxima("maxReadRequestUnits: 5")),
            """
            (OnDemand(MaxWriteRequestUnits=-1))
            applied onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
            """),
        new Row(
            "maxima, removed",
            "-1 lifts them",
            TableCase.was(ON_DEMAND + maxima(both)).now(ON_DEMAND),
            """
            (OnDemand(MaxReadRequestUnits=-1, MaxWriteRequestUnits=-1))
            applied onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
            """),
        new Row(
            "maxima, never declared",
            "they are left alone",
            TableCase.was(ON_DEMAND + maxima(both)).takenOver().now(ON_DEMAND),
            ""),
        new Row(
            "maxima of -1",
            "it means none",
            TableCase.was(ON_DEMAND).now(ON_DEMAND + maxima("maxReadRequestUnits: -1")),
            """
            applied onDemandThroughput.maxReadRequestUnits
            """),
        new Row(
            "maxima of 0",
            "AWS refuses it",
            TableCase.was(ON_DEMAND).now(ON_DEMAND + maxima("maxReadRequestUnits: 0")),
            """
            problem spec.onDemandThroughput.maxReadRequestUnits: 0 is no maximum; use 1 or more, or -1 for no maximum
            applied onDemandThroughput.maxReadRequestUnits
            """),
        new Row(
            "maxima on a provisioned table",
            "they are not sent",
            TableCase.was(provisioned(5, 5)).now(provisioned(5, 5) + maxima(both)),
            """
            UnusedCapacity: spec.onDemandThroughput: not sent, since the billing mode is PROVISIONED
            applied provisionedThroughput
            """),
        new Row(
            "maxima of table and indexes",
            "AWS wants the table's alone, and takes those of all indexes at once",
            TableCase.was(ON_DEMAND + indexes("", ""))
                .now(
                    ON_DEMAND
                        + maxima(both)
                        + indexes(maxima("maxReadRequestUnits: 1"), maxima(both))),
            """
            (OnDemand(MaxReadRequestUnits=5, MaxWriteRequestUnits=6))
            ([(Update=Update(IndexName=byDate, OnDemand(MaxReadRequestUnits=1))), (Update=Update(IndexName=byUser, OnDemand(MaxReadRequestUnits=5, MaxWriteRequestUnits=6)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byDate].onDemandThroughput.maxReadRequestUnits globalSecondaryIndexes[byUser] globalSecondaryIndexes[byUser].onDemandThroughput.maxReadRequestUnits globalSecondaryIndexes[byUser].onDemandThroughput.maxWriteRequestUnits onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits
            """));
  }

  private static TableDescription.Builder status(TableDescription.Builder table, String status) {
    TableDescription before = table.build();
    return table.globalSecondaryIndexes(
        before.globalSecondaryIndexes().stream()
            .map(index -> index.indexName().equals("byDate") ? in(index, status) : index)
            .toList());
  }

  private static GlobalSecondaryIndexDescription in(
      GlobalSecondaryIndexDescription index, String status) {
    return index.toBuilder().indexStatus(status).backfilling(false).build();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }

  @Test
  void scalingMattersWhereDeclaredThroughputDiffers() {
    TableCase differs = TableCase.was(provisioned(50, 5)).now(provisioned(5, 5));

    assertThat(BillingAndThroughput.asksForScaling(differs.pass(), differs.latest())).isTrue();
  }

  @Test
  void scalingDoesNotMatterOnDemandNorWhereNothingDiffers() {
    TableCase same = TableCase.was(provisioned(5, 5));
    TableCase onDemand = TableCase.was(ON_DEMAND).now(ON_DEMAND + throughput(5, 5));

    assertThat(BillingAndThroughput.asksForScaling(same.pass(), same.latest())).isFalse();
    assertThat(BillingAndThroughput.asksForScaling(onDemand.pass(), onDemand.latest())).isFalse();
  }
}
