package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class IndexChangesTest {
  private static final String LOCAL_KEYS =
      "\nkeySchema: [{attributeName: id, keyType: HASH}, {attributeName: at, keyType: RANGE}]\n";

  private static String indexes(String... indexes) {
    return "globalSecondaryIndexes:\n" + String.join("", indexes);
  }

  private static String index(String name, String keys) {
    return index(name, keys, "{projectionType: ALL}");
  }

  private static String index(String name, String keys, String projection) {
    return "- {indexName: "
        + name
        + ", keySchema: ["
        + keys
        + "], projection: "
        + projection
        + "}\n";
  }

  private static String hash(String name) {
    return "{attributeName: " + name + ", keyType: HASH}";
  }

  private static String range(String name) {
    return "{attributeName: " + name + ", keyType: RANGE}";
  }

  private static String local(String... indexes) {
    return LOCAL_KEYS + "localSecondaryIndexes:\n" + String.join("", indexes);
  }

  static Stream<Row> rows() {
    return Stream.of(comingAndGoing(), replaced(), held(), fixed()).flatMap(rows -> rows);
  }

  private static Stream<Row> comingAndGoing() {
    String byDate = indexes(index("byDate", hash("date")));
    String both = indexes(index("byDate", hash("date")), index("byUser", hash("user")));
    return Stream.of(
        new Row(
            "unchanged",
            "unchanged",
            TableCase.was(both),
            """
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """),
        new Row(
            "added",
            "with all definitions that keys use",
            TableCase.was("").now(byDate),
            """
            ([(id, AttributeType=S), (date, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "two added",
            "AWS builds one at a time; each is a step",
            TableCase.was("").now(both),
            """
            ([(id, AttributeType=S), (date, AttributeType=S), (user, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            ([(id, AttributeType=S), (date, AttributeType=S), (user, AttributeType=S)], [(Create=Create(IndexName=byUser, KeySchema=[(user, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """),
        new Row(
            "removed",
            "it was applied",
            TableCase.was(both).now(byDate),
            """
            ([(Delete=Delete(IndexName=byUser))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """),
        new Row(
            "one instead of another",
            "deletes go first",
            TableCase.was(byDate).now(indexes(index("byUser", hash("user")))),
            """
            ([(Delete=Delete(IndexName=byDate))])
            ([(id, AttributeType=S), (user, AttributeType=S)], [(Create=Create(IndexName=byUser, KeySchema=[(user, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """),
        new Row(
            "never declared",
            "it is left alone, and named",
            TableCase.was(both).takenOver().now(byDate),
            """
            UnmanagedIndexes: spec.globalSecondaryIndexes: AWS has indexes that were never declared here and are left alone: byUser
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "never declared, ACK's way",
            "ACK deletes what is not declared",
            TableCase.was(both).takenOver().now(byDate).resetting(),
            """
            ([(Delete=Delete(IndexName=byUser))])
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "added to a provisioned table",
            "AWS wants throughput, and ACK gives 1",
            TableCase.was(provisioned()).now(provisioned() + byDate),
            """
            ([(id, AttributeType=S), (date, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=ALL), Throughput(R=1, W=1)))])
            applied globalSecondaryIndexes[byDate] provisionedThroughput
            """),
        new Row(
            "without a name",
            "the others are looked after all the same",
            TableCase.was("")
                .now(
                    byDate
                        + "- {keySchema: ["
                        + hash("x")
                        + "], projection: {projectionType: ALL}}"),
            """
            ([(id, AttributeType=S), (date, AttributeType=S), (x, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            problem spec.globalSecondaryIndexes[1].indexName: it is missing; give the index a name
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "without a projection",
            "AWS knows no default",
            TableCase.was("")
                .now(
                    "globalSecondaryIndexes: [{indexName: byDate, keySchema: ["
                        + hash("x")
                        + "]}]"),
            """
            problem spec.globalSecondaryIndexes[byDate].projection.projectionType: it is missing; use ALL, KEYS_ONLY or INCLUDE
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "over an attribute that is not defined",
            "AWS would refuse it",
            TableCase.was("")
                .now(byDate + "attributeDefinitions: [{attributeName: id, attributeType: S}]"),
            """
            problem spec.globalSecondaryIndexes[byDate].keySchema: attribute date is not defined; add it with its type to spec.attributeDefinitions
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "unused definitions",
            "AWS drops them, so they are no difference",
            TableCase.was("")
                .now(
                    "attributeDefinitions: [{attributeName: id, attributeType: S},"
                        + " {attributeName: left, attributeType: N}]"),
            """
            UnusedAttributeDefinitions: spec.attributeDefinitions: no key uses left, so AWS is not told; it keeps no other attributes than those of keys
            """));
  }

  private static String provisioned() {
    return """
        billingMode: PROVISIONED
        provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}
        """;
  }

  private static Stream<Row> replaced() {
    String include = "{projectionType: INCLUDE, nonKeyAttributes: [a, b]}";
    String reordered = "{projectionType: INCLUDE, nonKeyAttributes: [b, a]}";
    String more = "{projectionType: INCLUDE, nonKeyAttributes: [a, b, c]}";
    return Stream.of(
        new Row(
            "other keys",
            "AWS changes none, so the index is made anew",
            TableCase.was(indexes(index("byDate", hash("date"))))
                .now(indexes(index("byDate", hash("day")))),
            """
            ([(Delete=Delete(IndexName=byDate))])
            held (IndexDeleting) ([(id, AttributeType=S), (day, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(day, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "other order of hash keys",
            "it means something else",
            TableCase.was(indexes(index("byDate", hash("a") + ", " + hash("b"))))
                .now(indexes(index("byDate", hash("b") + ", " + hash("a")))),
            """
            ([(Delete=Delete(IndexName=byDate))])
            held (IndexDeleting) ([(id, AttributeType=S), (b, AttributeType=S), (a, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(b, KeyType=HASH), (a, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "other projection",
            "AWS changes none",
            TableCase.was(indexes(index("byDate", hash("date"), include)))
                .now(indexes(index("byDate", hash("date"), more))),
            """
            ([(Delete=Delete(IndexName=byDate))])
            held (IndexDeleting) ([(id, AttributeType=S), (date, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(date, KeyType=HASH)], Projection(ProjectionType=INCLUDE, NonKeyAttributes=[a, b, c])))])
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "attributes in another order",
            "AWS sorts them",
            TableCase.was(indexes(index("byDate", hash("date"), include)))
                .now(indexes(index("byDate", hash("date"), reordered))),
            """
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "other projection of which drift is ignored",
            "the annotation may name the projection alone",
            TableCase.was(indexes(index("byDate", hash("date"), include)))
                .now(indexes(index("byDate", hash("date"), more)))
                .ignoring("spec.globalSecondaryIndexes[byDate].projection"),
            """
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "other projection, ignored",
            "the annotation leaves drift alone",
            TableCase.was(indexes(index("byDate", hash("date"), include)))
                .now(indexes(index("byDate", hash("date"), more)))
                .ignoring("spec.globalSecondaryIndexes"),
            """
            applied globalSecondaryIndexes[byDate]
            """));
  }

  private static Stream<Row> held() {
    String byDate = indexes(index("byDate", hash("date")));
    String both = indexes(index("byDate", hash("date")), index("byUser", hash("user")));
    return Stream.of(
        new Row(
            "second index while the first is filled",
            "AWS builds one at a time",
            TableCase.was(byDate).now(both).aws(table -> phase(table, "CREATING", true)),
            """
            held (IndexBuilding) ([(id, AttributeType=S), (date, AttributeType=S), (user, AttributeType=S)], [(Create=Create(IndexName=byUser, KeySchema=[(user, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            IndexBuilding: AWS is filling index byDate
            applied globalSecondaryIndexes[byDate] globalSecondaryIndexes[byUser]
            """),
        new Row(
            "removed while allocated",
            "AWS deletes it only while it is filled",
            TableCase.was(byDate).now("").aws(table -> phase(table, "CREATING", false)),
            """
            held (IndexBuilding) ([(Delete=Delete(IndexName=byDate))])
            IndexBuilding: AWS is allocating resources for index byDate
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "removed while filled",
            "AWS takes that",
            TableCase.was(byDate).now("").aws(table -> phase(table, "CREATING", true)),
            """
            ([(Delete=Delete(IndexName=byDate))])
            IndexBuilding: AWS is filling index byDate
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "deleting already",
            "it is not deleted again, and stays applied until it is gone",
            TableCase.was(byDate).now("").aws(table -> phase(table, "DELETING", null)),
            """
            IndexDeleting: AWS is deleting index byDate
            applied globalSecondaryIndexes[byDate]
            """),
        new Row(
            "replaced, and the old one is going",
            "the new one waits",
            TableCase.was(byDate)
                .now(indexes(index("byDate", hash("day"))))
                .aws(table -> phase(table, "DELETING", null)),
            """
            held (IndexDeleting) ([(id, AttributeType=S), (day, AttributeType=S)], [(Create=Create(IndexName=byDate, KeySchema=[(day, KeyType=HASH)], Projection(ProjectionType=ALL)))])
            IndexDeleting: AWS is deleting index byDate
            applied globalSecondaryIndexes[byDate]
            """));
  }

  private static Stream<Row> fixed() {
    String byAt = index("byAt", hash("id") + ", " + range("x"));
    return Stream.of(
        new Row(
            "local, unchanged",
            "unchanged",
            TableCase.was(local(byAt)),
            """
            applied localSecondaryIndexes[byAt]
            """),
        new Row(
            "local, added",
            "AWS makes them with the table only",
            TableCase.was(LOCAL_KEYS).now(local(byAt)),
            """
            problem spec.localSecondaryIndexes[byAt]: AWS has no such local index, and makes them with the table only; change it back, or declare a table of another name and move the items
            applied localSecondaryIndexes[byAt]
            """),
        new Row(
            "local, removed",
            "AWS deletes them with the table only",
            TableCase.was(local(byAt)).now(LOCAL_KEYS),
            """
            problem spec.localSecondaryIndexes[byAt]: it is no longer declared, and AWS deletes local indexes with the table only; declare it again
            applied localSecondaryIndexes[byAt]
            """),
        new Row(
            "local, never declared",
            "it is left alone",
            TableCase.was(local(byAt)).takenOver().now(LOCAL_KEYS),
            ""),
        new Row(
            "another key of the table",
            "AWS changes none",
            TableCase.was("").now("\nkeySchema: [{attributeName: other, keyType: HASH}]"),
            """
            problem spec.keySchema: AWS has the key id HASH and changes no key of a table; change it back, or declare a table of another name and move the items
            """),
        new Row(
            "another type of a key",
            "AWS changes none",
            TableCase.was("").now("attributeDefinitions: [{attributeName: id, attributeType: N}]"),
            """
            problem spec.attributeDefinitions: attribute id is N here and S in AWS, which changes no type that a key uses; change it back, or remove the indexes that use it first
            """));
  }

  private static TableDescription.Builder phase(
      TableDescription.Builder table, String status, @Nullable Boolean backfilling) {
    TableDescription before = table.build();
    return table
        .tableStatus(Boolean.TRUE.equals(backfilling) ? "ACTIVE" : "UPDATING")
        .globalSecondaryIndexes(
            before.globalSecondaryIndexes().stream()
                .map(
                    index -> index.toBuilder().indexStatus(status).backfilling(backfilling).build())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }
}
