package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.PlanText;
import io.ackj.runtime.plan.Hold;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;

class TableDeletionTest {
  private static final String DELETE = "DeleteTableRequest(TableName=orders)\n";
  private static final String LIFT =
      "UpdateTableRequest(TableName=orders, DeletionProtectionEnabled=false)\n";
  private static final String OWNER = "services.k8s.aws/namespace";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected, String reason) {
    assertThat(decided(scenario)).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        row("active", scenario(), "now: " + DELETE, "nothing stands against it"),
        row("deleting", status("DELETING"), "wait Deleting: table\n", "AWS is at it"),
        row(
            "creating",
            status("CREATING"),
            "later Creating: " + DELETE + "wait Creating: table\n",
            "AWS refuses it meanwhile"),
        row(
            "updating",
            status("UPDATING"),
            "later Updating: " + DELETE + "wait Updating: table\n",
            "AWS refuses it meanwhile"),
        row(
            "with its key lost",
            status("INACCESSIBLE_ENCRYPTION_CREDENTIALS"),
            "now: " + DELETE,
            "AWS deletes such a table"),
        row("archived", status("ARCHIVED"), "now: " + DELETE, "AWS deletes such a table"),
        row(
            "while its encryption changes",
            scenario().aws(table -> table.sseDescription(sse -> sse.status("UPDATING"))),
            "later Updating: " + DELETE + "wait Updating: table\n",
            "AWS refuses it though the table is ACTIVE"),
        row(
            "protected and declared unprotected",
            isProtected().declares(spec -> spec.setDeletionProtectionEnabled(false)),
            "now: " + LIFT + "later Deleting: " + DELETE,
            "the user lifts it, also while deleting"),
        row(
            "protected, and the manifest says so no longer",
            isProtected().applied("spec.deletionProtectionEnabled"),
            "now: "
                + LIFT
                + "later Deleting: "
                + DELETE
                + "applied spec.deletionProtectionEnabled\n",
            "it was applied, and is reset"),
        row(
            "protected by somebody else",
            isProtected(),
            "later DeletionProtected: " + DELETE,
            "nothing is lifted that the manifest did not bring"),
        row(
            "protected with replicas",
            isProtected()
                .declares(spec -> spec.setDeletionProtectionEnabled(true))
                .declares(TableDeletionTest::paris)
                .aws(table -> table.replicas(replica("eu-west-3", "ACTIVE"))),
            "later DeletionProtected: " + DELETE,
            "a table that stays keeps its replicas"),
        row(
            "with a declared replica",
            scenario()
                .declares(TableDeletionTest::paris)
                .aws(table -> table.replicas(replica("eu-west-3", "ACTIVE"))),
            "now: " + removal("eu-west-3") + "later Deleting: " + DELETE,
            "replicas that the manifest brought go first"),
        row(
            "with an applied replica that is going",
            scenario()
                .applied("spec.tableReplicas[eu-west-3]")
                .aws(table -> table.replicas(replica("eu-west-3", "DELETING"))),
            "later ReplicaDeleting: "
                + DELETE
                + "wait ReplicaDeleting: replica eu-west-3\n"
                + "applied spec.tableReplicas[eu-west-3]\n",
            "AWS refuses it meanwhile"));
  }

  @ParameterizedTest
  @CsvSource({"CREATING", "UPDATING", "DELETING"})
  void symptom33DeletionWaitsForAnIndexInTransition(String indexStatus) {
    Scenario building =
        scenario()
            .aws(
                table ->
                    table.globalSecondaryIndexes(
                        List.of(
                            GlobalSecondaryIndexDescription.builder()
                                .indexName("byDate")
                                .indexStatus(indexStatus)
                                .build())));

    assertThat(decided(building))
        .isEqualTo("later IndexBuilding: " + DELETE + "wait IndexBuilding: table\n");
  }

  @Test
  void symptom4HoldOfAProtectedTableNamesTheFieldThatLiftsIt() {
    Hold hold =
        TableDeletion.decide(isProtected().pass(), isProtected().latest())
            .steps()
            .get(0)
            .held()
            .orElseThrow();

    assertThat(hold.message()).contains("set spec.deletionProtectionEnabled to false");
  }

  @Test
  void symptom7ReplicasThatTheManifestNeverNamedAreKept() {
    Scenario made = scenario().aws(table -> table.replicas(replica("eu-west-3", "ACTIVE")));

    assertThat(decided(made)).isEqualTo("now: " + DELETE);
  }

  @Test
  void strangersTableUnderTheSameNameIsNotDeleted() {
    Scenario replaced =
        scenario()
            .controllerTag(OWNER, "shop")
            .knows(new TableStatus().withTableID("id-0"))
            .tags(Map.of());

    assertThat(decided(replaced)).isEqualTo("problem spec.tableName\n");
  }

  @Test
  void ourOwnTableIsDeletedThoughTheStatusKnowsAnOlderOne() {
    Scenario recreated =
        scenario()
            .controllerTag(OWNER, "shop")
            .knows(new TableStatus().withTableID("id-0"))
            .tags(Map.of(OWNER, "shop"));

    assertThat(decided(recreated)).isEqualTo("now: " + DELETE);
  }

  private static Arguments row(String name, Scenario scenario, String expected, String reason) {
    return Arguments.of(name, scenario, expected, reason);
  }

  private static String decided(Scenario scenario) {
    return PlanText.of(TableDeletion.decide(scenario.pass(), scenario.latest()));
  }

  private static Scenario status(String status) {
    return scenario().aws(table -> table.tableStatus(status));
  }

  private static Scenario isProtected() {
    return scenario().aws(table -> table.deletionProtectionEnabled(true));
  }

  private static void paris(io.ackj.apis.dynamodb.v1alpha1.TableSpec spec) {
    spec.setTableReplicas(
        List.of(new CreateReplicationGroupMemberAction().withRegionName("eu-west-3")));
  }

  private static ReplicaDescription replica(String region, String status) {
    return ReplicaDescription.builder().regionName(region).replicaStatus(status).build();
  }

  private static String removal(String region) {
    return "UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate("
        + "Delete=DeleteReplicationGroupMemberAction(RegionName="
        + region
        + "))])\n";
  }
}
