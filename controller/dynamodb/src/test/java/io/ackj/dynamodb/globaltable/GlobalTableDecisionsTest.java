package io.ackj.dynamodb.globaltable;

import static io.ackj.dynamodb.globaltable.GlobalTableCase.HOME;
import static io.ackj.dynamodb.globaltable.GlobalTableCase.declares;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.dynamodb.PlanText;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.runtime.plan.Advice;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GlobalTableDecisionsTest {
  private static final String PARIS = "eu-west-3";
  private static final String TOKYO = "ap-northeast-1";
  private static final String APPLIED_PARIS = "applied spec.replicationGroup[eu-west-3]\n";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnCreation(String name, GlobalTableCase given, String expected, String reason) {
    assertThat(text(PlanText.of(GlobalTableCreation.decide(given.pass(), given.ofTables()))))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnCreation() {
    return Stream.of(
        row(
            "two replicas",
            declares(TOKYO, HOME, PARIS),
            """
            now: create ap-northeast-1
            now: create eu-west-3
            applied spec.replicationGroup[ap-northeast-1] spec.replicationGroup[eu-west-3]
            """,
            "the table at home is there already; AWS takes one at a time, so they share a lane"),
        row("home alone", declares(HOME), "", "there is nothing to replicate"),
        row(
            "one is a Table object's",
            declares(HOME, PARIS, TOKYO).ofTable(TOKYO),
            "now: create eu-west-3\nwait ReplicaCreating: replica ap-northeast-1\n"
                + "advice ReplicasOfTable\n"
                + APPLIED_PARIS,
            "two objects must not add and remove one replica in turn"),
        row(
            "all are a Table object's",
            declares(HOME, TOKYO).ofTable(TOKYO),
            "wait ReplicaCreating: replica ap-northeast-1\nadvice ReplicasOfTable\n",
            "not synced before they are there"),
        row("no name", declares(PARIS).name(null), "problem spec.globalTableName\n", "of what?"),
        row(
            "bad name",
            declares(PARIS).name("a b"),
            "problem spec.globalTableName\n",
            "AWS's rule"),
        row(
            "a Region twice",
            declares(PARIS, PARIS),
            "problem spec.replicationGroup[eu-west-3]\n",
            "a typo of another Region, most likely"),
        row(
            "no Region",
            declares(PARIS, ""),
            "problem spec.replicationGroup[1].regionName\n",
            "AWS answers AccessDenied to it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnUpdate(String name, GlobalTableCase given, String expected, String reason) {
    assertThat(text(PlanText.of(GlobalTableUpdate.decide(given.pass(), given.latest()))))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnUpdate() {
    return Stream.of(
        row("equal", declares(HOME, PARIS).has(PARIS, "ACTIVE"), APPLIED_PARIS, "in sync"),
        row(
            "in another order",
            declares(PARIS, TOKYO, HOME).has(TOKYO, "ACTIVE").has(PARIS, "ACTIVE"),
            "applied spec.replicationGroup[ap-northeast-1] spec.replicationGroup[eu-west-3]\n",
            "symptom 20: order says nothing"),
        row(
            "one to come",
            declares(HOME, PARIS),
            "now: create eu-west-3\n" + APPLIED_PARIS,
            "it is declared"),
        row(
            "one to come while the table updates",
            declares(HOME, PARIS).table("UPDATING"),
            "later Updating: create eu-west-3\nwait Updating: table\n" + APPLIED_PARIS,
            "AWS shows a new replica late"),
        row(
            "one to come without the stream",
            declares(HOME, PARIS).stream("KEYS_ONLY"),
            "later StreamRequired: create eu-west-3\n" + APPLIED_PARIS,
            "the table is another object's to change"),
        row(
            "one is created",
            declares(HOME, PARIS).table("UPDATING").has(PARIS, "CREATING"),
            "wait ReplicaCreating: replica eu-west-3\n" + APPLIED_PARIS,
            "not synced before it is there"),
        row(
            "one is no longer declared",
            declares(HOME).applied(PARIS).has(PARIS, "ACTIVE"),
            "now: delete eu-west-3\n" + APPLIED_PARIS,
            "this object has added it"),
        row(
            "one that others have added",
            declares(HOME).has(PARIS, "ACTIVE"),
            "advice UnmanagedReplicas\n",
            "it is left alone"),
        row(
            "one that others have added, with ACK's way",
            declares(HOME).resetting().has(PARIS, "ACTIVE"),
            "now: delete eu-west-3\n",
            "undeclared is reset"),
        row(
            "AWS failed to create it",
            declares(HOME, PARIS).has(PARIS, "CREATION_FAILED"),
            "now: delete eu-west-3\n" + APPLIED_PARIS,
            "it is removed, and created by a later pass"),
        row(
            "cut off",
            declares(HOME, PARIS).has(PARIS, "REGION_DISABLED"),
            "problem spec.replicationGroup[eu-west-3]\n" + APPLIED_PARIS,
            "only the user can end that"),
        row(
            "a Table object's is there",
            declares(HOME, PARIS).ofTable(PARIS).applied(PARIS).has(PARIS, "ACTIVE"),
            "advice ReplicasOfTable\n",
            "it is that object's now, and not applied any more"),
        row(
            "a Table object's is not there",
            declares(HOME, PARIS).ofTable(PARIS),
            "wait ReplicaCreating: replica eu-west-3\nadvice ReplicasOfTable\n",
            "the Table object adds it"),
        row(
            "a Table object's that is taken out here",
            declares(HOME).ofTable(PARIS).applied(PARIS).has(PARIS, "ACTIVE"),
            "",
            "the Table object would add it again"),
        row(
            "a Table object's, with ACK's way",
            declares(HOME).ofTable(PARIS).resetting().has(PARIS, "ACTIVE"),
            "",
            "the Table object would add it again"),
        row(
            "another name",
            declares(HOME, PARIS).knows("orders").name("carts").has(PARIS, "ACTIVE"),
            "problem spec.globalTableName\n" + APPLIED_PARIS,
            "a table cannot be renamed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnUpdateOfVersion2017(
      String name, GlobalTableCase given, String expected, String reason) {
    given.legacy();

    assertThat(text(PlanText.of(GlobalTableUpdate.decide(given.pass(), given.latest()))))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnUpdateOfVersion2017() {
    String home = "spec.replicationGroup[eu-west-1]";
    return Stream.of(
        row(
            "equal",
            declares(PARIS, HOME).has(HOME, "ACTIVE").has(PARIS, "ACTIVE"),
            "applied " + home + " spec.replicationGroup[eu-west-3]\n",
            "the table at home is a replica, too"),
        row(
            "symptom 20: one to come",
            declares(HOME, PARIS).has(HOME, "ACTIVE").stream(null),
            legacy("Create") + "applied " + home + " spec.replicationGroup[eu-west-3]\n",
            "the call tells which; AWS checks the streams"),
        row(
            "one to go",
            declares(HOME).applied(PARIS).has(HOME, "ACTIVE").has(PARIS, "ACTIVE"),
            legacy("Delete") + "applied " + home + " spec.replicationGroup[eu-west-3]\n",
            "it was applied"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesOnDeletion(String name, GlobalTableCase given, String expected, String reason) {
    assertThat(text(PlanText.of(GlobalTableDeletion.decide(given.pass(), given.latest()))))
        .as(reason)
        .isEqualTo(expected);
  }

  static Stream<Arguments> decidesOnDeletion() {
    return Stream.of(
        row(
            "declared",
            declares(HOME, PARIS).applied(PARIS).has(PARIS, "ACTIVE"),
            "now: delete eu-west-3\n" + APPLIED_PARIS,
            "it goes with the object; the table stays"),
        row(
            "others', with ACK's way",
            declares(HOME).resetting().has(PARIS, "ACTIVE"),
            "now: delete eu-west-3\n",
            "undeclared is reset"),
        row(
            "others', with ACK's way, whose drift is ignored",
            declares(HOME).resetting().ignoring(PARIS).has(PARIS, "ACTIVE"),
            "",
            "the object is not to touch it"),
        row("others'", declares(HOME).has(PARIS, "ACTIVE"), "", "it was never declared"),
        row(
            "a Table object's",
            declares(HOME, PARIS).ofTable(PARIS).has(PARIS, "ACTIVE"),
            "",
            "it is that object's"),
        row(
            "while another goes",
            declares(HOME, PARIS, TOKYO).has(PARIS, "DELETING").has(TOKYO, "ACTIVE"),
            "later ReplicaDeleting: delete ap-northeast-1\nwait ReplicaDeleting: replica eu-west-3\n",
            "one at a time"));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, ACTIVE, ACTIVE",
    "UPDATING, '', CREATING",
    "UPDATING, CREATING, CREATING",
    "UPDATING, ACTIVE, UPDATING",
    "ACTIVE, DELETING, DELETING",
    "ACTIVE, '', ACTIVE"
  })
  void statusFollowsFromTableAndReplicas(String table, String replica, String expected) {
    GlobalTableCase given = declares(HOME, PARIS).table(table);
    if (!replica.isEmpty()) {
      given.has(PARIS, replica);
    }

    assertThat(GlobalTableStatusJson.of(given.latest()))
        .hasToString(
            "{\"ackResourceMetadata\":{\"arn\":\"arn:aws:dynamodb::111122223333:global-table/orders\"},"
                + "\"creationDateTime\":\"2026-10-09T12:00:00Z\",\"globalTableStatus\":\""
                + expected
                + "\"}");
  }

  @Test
  void globalTablesOfOneNameInTwoRegionsAreClaimedApartThoughTheirArnIsTheSame() {
    GlobalTable object = declares(PARIS).knows("orders").pass().desired();
    GlobalTableSnapshot here = declares(PARIS).latest();
    GlobalTableSnapshot elsewhere =
        GlobalTableSnapshot.of(TOKYO, here.presentTable(), here.ofTables());

    String arn = GlobalTableStatusJson.arn(here).orElseThrow();

    Optional<String> claimed = GlobalTableStatusJson.claimKey(here);

    assertThat(claimed)
        .hasValue(new GlobalTableKind(new ReplicaDeclarations()).claimKey(object, arn));
    assertThat(GlobalTableStatusJson.arn(elsewhere)).hasValue(arn);
    assertThat(GlobalTableStatusJson.claimKey(elsewhere)).isPresent().isNotEqualTo(claimed);
  }

  @Test
  void adviceNamesTheTableObject() {
    GlobalTableCase given = declares(HOME, PARIS).ofTable(PARIS).has(PARIS, "ACTIVE");

    assertThat(GlobalTableUpdate.decide(given.pass(), given.latest()).advice())
        .extracting(Advice::message)
        .singleElement()
        .asString()
        .contains("spec.replicationGroup", "eu-west-3 (Table shop/orders)");
  }

  private static String legacy(String action) {
    return "now: UpdateGlobalTableRequest(GlobalTableName=orders, ReplicaUpdates=[ReplicaUpdate(%s=%sReplicaAction(RegionName=eu-west-3))])%n"
        .formatted(action, action);
  }

  private static Arguments row(String name, GlobalTableCase given, String expected, String reason) {
    return Arguments.of(name, given, expected, reason);
  }

  /** Returns the text with the requests of version 2019.11.21 in short. */
  private static String text(String plan) {
    return plan.replaceAll(
            "UpdateTableRequest\\(TableName=orders, ReplicaUpdates=\\[ReplicationGroupUpdate\\(Create="
                + "CreateReplicationGroupMemberAction\\(RegionName=([a-z0-9-]+)\\)\\)]\\)",
            "create $1")
        .replaceAll(
            "UpdateTableRequest\\(TableName=orders, ReplicaUpdates=\\[ReplicationGroupUpdate\\(Delete="
                + "DeleteReplicationGroupMemberAction\\(RegionName=([a-z0-9-]+)\\)\\)]\\)",
            "delete $1");
  }
}
