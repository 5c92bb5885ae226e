package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughputOverride;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class ReplicasTest {
  private static final String PARIS = "eu-west-3";
  private static final String TOKYO = "ap-northeast-1";
  private static final String KEY = "arn:aws:kms:eu-west-3:111122223333:key/1";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected, String reason) {
    assertThat(scenario.decidedBy(new Replicas())).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        row(
            "equal",
            declared(PARIS).aws(has(active(PARIS))),
            "applied spec.tableReplicas[eu-west-3]\n",
            "nothing differs"),
        row(
            "two to come",
            declared(TOKYO, PARIS),
            """
            now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Create=CreateReplicationGroupMemberAction(RegionName=ap-northeast-1))])
            now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Create=CreateReplicationGroupMemberAction(RegionName=eu-west-3))])
            applied spec.tableReplicas[ap-northeast-1] spec.tableReplicas[eu-west-3]
            """,
            "one in a call, in the order of the manifest"),
        row(
            "one to come while another is created",
            declared(TOKYO, PARIS).aws(has(replica(PARIS, "CREATING"))),
            """
            later ReplicaCreating: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Create=CreateReplicationGroupMemberAction(RegionName=ap-northeast-1))])
            wait ReplicaCreating: replica eu-west-3
            applied spec.tableReplicas[ap-northeast-1] spec.tableReplicas[eu-west-3]
            """,
            "AWS takes one change of replicas at a time"),
        row(
            "one to come while the table updates",
            declared(PARIS).aws(table -> table.tableStatus("UPDATING")),
            """
            later Updating: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Create=CreateReplicationGroupMemberAction(RegionName=eu-west-3))])
            applied spec.tableReplicas[eu-west-3]
            """,
            "AWS refuses it meanwhile"),
        row(
            "one that is no longer declared",
            declared(PARIS)
                .applied("spec.tableReplicas[eu-west-3]", "spec.tableReplicas[ap-northeast-1]")
                .aws(has(active(PARIS), active(TOKYO))),
            """
            now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Delete=DeleteReplicationGroupMemberAction(RegionName=ap-northeast-1))])
            applied spec.tableReplicas[ap-northeast-1] spec.tableReplicas[eu-west-3]
            """,
            "it was applied"),
        row(
            "one that is going",
            scenario()
                .applied("spec.tableReplicas[eu-west-3]")
                .aws(has(replica(PARIS, "DELETING"))),
            """
            wait ReplicaDeleting: replica eu-west-3
            applied spec.tableReplicas[eu-west-3]
            """,
            "not synced before it is gone"),
        row(
            "one that is gone",
            scenario().applied("spec.tableReplicas[eu-west-3]"),
            "",
            "the reset is confirmed"),
        row(
            "undeclared is reset",
            scenario().resetsUndeclared().aws(has(active(PARIS))),
            """
            now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Delete=DeleteReplicationGroupMemberAction(RegionName=eu-west-3))])
            """,
            "as upstream does"),
        row(
            "drift that is to be left alone",
            declared(PARIS).ignores("spec.tableReplicas"),
            "",
            "the annotation names it"),
        row(
            "the table's own Region",
            declared("eu-west-1"),
            "problem spec.tableReplicas[eu-west-1]\n",
            "AWS refuses it"),
        row(
            "the same Region twice",
            declared(PARIS, PARIS).aws(has(active(PARIS))),
            "problem spec.tableReplicas[eu-west-3]\napplied spec.tableReplicas[eu-west-3]\n",
            "which one is meant?"),
        row(
            "no Region",
            scenario()
                .declares(
                    spec ->
                        spec.setTableReplicas(List.of(new CreateReplicationGroupMemberAction()))),
            "problem spec.tableReplicas[0].regionName\n",
            "AWS answers AccessDenied to it"),
        row(
            "one that AWS failed to create",
            declared(PARIS).aws(has(replica(PARIS, "CREATION_FAILED"))),
            """
            now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate(Delete=DeleteReplicationGroupMemberAction(RegionName=eu-west-3))])
            applied spec.tableReplicas[eu-west-3]
            """,
            "it is removed, and created by a later pass"));
  }

  @ParameterizedTest
  @CsvSource({
    "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
    "REGION_DISABLED",
    "REPLICATION_NOT_AUTHORIZED",
    "ARCHIVED"
  })
  void symptom30ReplicaThatIsCutOffKeepsTheTableFromBeingSynced(String status) {
    assertThat(declared(PARIS).aws(has(replica(PARIS, status))).decidedBy(new Replicas()))
        .isEqualTo(
            "problem spec.tableReplicas[eu-west-3]\napplied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void replicaWithoutAStreamIsAProblemAsWithAck() {
    Scenario silent = scenario().declares(spec -> spec.setTableReplicas(List.of(member(PARIS))));

    assertThat(silent.decidedBy(new Replicas()))
        .isEqualTo("problem spec.streamSpecification\napplied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void replicaThatIsThereNeedsNoDeclaredStream() {
    Scenario present =
        scenario()
            .declares(spec -> spec.setTableReplicas(List.of(member(PARIS))))
            .aws(has(active(PARIS)));

    assertThat(present.decidedBy(new Replicas()))
        .isEqualTo("applied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void symptom1ReplicasMadeElsewhereStayAndAreNamed() {
    Scenario plain = scenario().aws(has(active(PARIS)));

    assertThat(plain.decidedBy(new Replicas())).isEqualTo("advice UnmanagedReplicas\n");
  }

  @Test
  void symptom1TableOfAReplicasRegionDoesNotDeleteTheOriginal() {
    Scenario another = declared(PARIS).aws(has(active(PARIS), active(TOKYO)));

    assertThat(another.decidedBy(new Replicas()))
        .isEqualTo("advice UnmanagedReplicas\napplied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void symptom17ReplicaNeedNotListTheTablesIndexes() {
    Scenario indexed =
        declared(PARIS)
            .aws(index("byDate", 5))
            .aws(
                has(
                    replica(PARIS, "ACTIVE").toBuilder()
                        .globalSecondaryIndexes(
                            List.of(
                                ReplicaGlobalSecondaryIndexDescription.builder()
                                    .indexName("byDate")
                                    .build()))
                        .build()));

    assertThat(indexed.decidedBy(new Replicas()))
        .isEqualTo("applied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void symptom17RemovedOverrideGoesBackToTheTablesValue() {
    Scenario removed =
        declared(PARIS)
            .applied(
                "spec.tableReplicas[eu-west-3]",
                "spec.tableReplicas[eu-west-3].provisionedThroughputOverride",
                "spec.tableReplicas[eu-west-3].tableClassOverride")
            .aws(capacity(5))
            .aws(
                has(
                    active(PARIS).toBuilder()
                        .provisionedThroughputOverride(override -> override.readCapacityUnits(9L))
                        .replicaTableClassSummary(
                            summary -> summary.tableClass("STANDARD_INFREQUENT_ACCESS"))
                        .build()));

    assertThat(removed.decidedBy(new Replicas()))
        .startsWith(
            "now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate("
                + "Update=UpdateReplicationGroupMemberAction(RegionName=eu-west-3,"
                + " ProvisionedThroughputOverride=ProvisionedThroughputOverride("
                + "ReadCapacityUnits=5), TableClassOverride=STANDARD))])");
  }

  @Test
  void overridesThatDifferGoIntoOneCall() {
    Scenario changed =
        declared(
                member(PARIS)
                    .withProvisionedThroughputOverride(units(7))
                    .withTableClassOverride("STANDARD")
                    .withGlobalSecondaryIndexes(List.of(override("byDate", 8))))
            .aws(capacity(5))
            .aws(index("byDate", 5))
            .aws(has(active(PARIS)));

    assertThat(changed.decidedBy(new Replicas()))
        .startsWith(
            "now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate("
                + "Update=UpdateReplicationGroupMemberAction(RegionName=eu-west-3,"
                + " ProvisionedThroughputOverride=ProvisionedThroughputOverride("
                + "ReadCapacityUnits=7),"
                + " GlobalSecondaryIndexes=[ReplicaGlobalSecondaryIndex(IndexName=byDate,"
                + " ProvisionedThroughputOverride=ProvisionedThroughputOverride("
                + "ReadCapacityUnits=8))]))])");
  }

  @Test
  void overrideThatEqualsTheTablesValueIsInSyncThoughAwsShowsNone() {
    Scenario same =
        declared(member(PARIS).withProvisionedThroughputOverride(units(5)))
            .aws(capacity(5))
            .aws(has(active(PARIS)));

    assertThat(same.decidedBy(new Replicas()))
        .isEqualTo(
            "applied spec.tableReplicas[eu-west-3]"
                + " spec.tableReplicas[eu-west-3].provisionedThroughputOverride\n");
  }

  @Test
  void emptyOverridesAreNeverSent() {
    Scenario empty =
        declared(
                member(PARIS)
                    .withProvisionedThroughputOverride(new ProvisionedThroughputOverride())
                    .withGlobalSecondaryIndexes(
                        List.of(new ReplicaGlobalSecondaryIndex().withIndexName("byDate"))))
            .aws(index("byDate", 5));

    assertThat(empty.decidedBy(new Replicas()))
        .startsWith(
            "now: UpdateTableRequest(TableName=orders, ReplicaUpdates=[ReplicationGroupUpdate("
                + "Create=CreateReplicationGroupMemberAction(RegionName=eu-west-3))])");
  }

  @Test
  void readCapacityIsNotOverriddenOnDemand() {
    Scenario onDemand =
        declared(member(PARIS).withProvisionedThroughputOverride(units(5)))
            .aws(table -> table.billingModeSummary(mode -> mode.billingMode("PAY_PER_REQUEST")))
            .aws(has(active(PARIS)));

    assertThat(onDemand.decidedBy(new Replicas()))
        .isEqualTo("advice IneffectiveOverrides\napplied spec.tableReplicas[eu-west-3]\n");
  }

  @Test
  void overrideOfAnIndexThatNobodyDeclaresIsAProblem() {
    Scenario unknown =
        declared(member(PARIS).withGlobalSecondaryIndexes(List.of(override("byDay", 8))))
            .aws(has(active(PARIS)));

    assertThat(unknown.decidedBy(new Replicas()))
        .startsWith("problem spec.tableReplicas[eu-west-3].globalSecondaryIndexes[byDay]\n");
  }

  @ParameterizedTest
  @CsvSource({KEY + ", true", "1, true", "alias/mine, true", "2, false"})
  void symptom24KeyIsComparedInAnyForm(String declared, boolean isSame) {
    Scenario keyed =
        declared(member(PARIS).withKmsMasterKeyID(declared))
            .aws(has(active(PARIS).toBuilder().kmsMasterKeyId(KEY).build()));

    assertThat(keyed.decidedBy(new Replicas()))
        .isEqualTo(
            (isSame ? "" : "problem spec.tableReplicas[eu-west-3].kmsMasterKeyID\n")
                + "applied spec.tableReplicas[eu-west-3]\n");
  }

  private static Arguments row(String name, Scenario scenario, String expected, String reason) {
    return Arguments.of(name, scenario, expected, reason);
  }

  private static Scenario declared(String... regions) {
    return streamed()
        .declares(
            spec ->
                spec.setTableReplicas(
                    new ArrayList<>(Arrays.stream(regions).map(ReplicasTest::member).toList())));
  }

  private static Scenario declared(CreateReplicationGroupMemberAction member) {
    return streamed().declares(spec -> spec.setTableReplicas(List.of(member)));
  }

  private static Scenario streamed() {
    return scenario()
        .aws(
            table ->
                table.streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
  }

  private static CreateReplicationGroupMemberAction member(String region) {
    return new CreateReplicationGroupMemberAction().withRegionName(region);
  }

  private static ProvisionedThroughputOverride units(long read) {
    return new ProvisionedThroughputOverride().withReadCapacityUnits(read);
  }

  private static ReplicaGlobalSecondaryIndex override(String index, long read) {
    return new ReplicaGlobalSecondaryIndex()
        .withIndexName(index)
        .withProvisionedThroughputOverride(units(read));
  }

  private static ReplicaDescription active(String region) {
    return replica(region, "ACTIVE");
  }

  private static ReplicaDescription replica(String region, String status) {
    return ReplicaDescription.builder().regionName(region).replicaStatus(status).build();
  }

  private static Consumer<TableDescription.Builder> has(ReplicaDescription... replicas) {
    return table -> table.replicas(replicas);
  }

  private static Consumer<TableDescription.Builder> capacity(long read) {
    return table -> table.provisionedThroughput(units -> units.readCapacityUnits(read));
  }

  private static Consumer<TableDescription.Builder> index(String name, long read) {
    GlobalSecondaryIndexDescription index =
        GlobalSecondaryIndexDescription.builder()
            .indexName(name)
            .indexStatus("ACTIVE")
            .provisionedThroughput(units -> units.readCapacityUnits(read))
            .build();
    return table -> table.globalSecondaryIndexes(List.of(index));
  }
}
