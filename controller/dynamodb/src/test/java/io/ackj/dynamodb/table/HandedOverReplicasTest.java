package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.dynamodb.PlanText;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declaration;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.queue.ObjectKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;

class HandedOverReplicasTest {
  private static final String PARIS = "eu-west-3";

  private final ReplicaDeclarations declarations = new ReplicaDeclarations();
  private final HandedOverReplicas handedOver = new HandedOverReplicas(declarations);

  @BeforeEach
  void globalTableDeclaresParis() {
    declarations.note(
        Declarer.GLOBAL_TABLE,
        new ObjectKey("shop", "global"),
        new Declaration("orders", null, null, Set.of(PARIS)));
  }

  @Test
  void replicaThatAGlobalTableDeclaresIsNotRemoved() {
    Scenario scenario = withParis().applied("spec.tableReplicas[eu-west-3]");

    assertThat(decided(scenario)).as("nobody is told to declare it here as well").isEmpty();
  }

  @Test
  void norIsItWhereUndeclaredIsReset() {
    assertThat(decided(withParis().resetsUndeclared())).doesNotContain("Delete");
    assertThat(deleted(withParis().resetsUndeclared())).doesNotContain("ReplicaUpdates");
  }

  @Test
  void replicaThatTheTableDeclaresStaysItsOwn() {
    Scenario scenario =
        withParis()
            .declares(
                spec ->
                    spec.setTableReplicas(
                        List.of(new CreateReplicationGroupMemberAction().withRegionName(PARIS))));

    assertThat(decided(scenario)).isEqualTo("applied spec.tableReplicas[eu-west-3]\n");
    assertThat(deleted(scenario)).contains("Delete=DeleteReplicationGroupMemberAction");
  }

  @Test
  void replicaIsRemovedOnceNoGlobalTableDeclaresIt() {
    declarations.forget(Declarer.GLOBAL_TABLE, new ObjectKey("shop", "global"));

    assertThat(decided(withParis().applied("spec.tableReplicas[eu-west-3]"))).contains("Delete");
  }

  @Test
  void tableIsDeletedOnceTheReplicaIsGone() {
    assertThat(deleted(withParis()))
        .isEqualTo("later ReplicasOfGlobalTable: DeleteTableRequest(TableName=orders)\n");
    assertThat(deleted(scenario())).isEqualTo("now: DeleteTableRequest(TableName=orders)\n");
  }

  private static Scenario withParis() {
    return scenario()
        .aws(
            table ->
                table.replicas(
                    ReplicaDescription.builder()
                        .regionName(PARIS)
                        .replicaStatus("ACTIVE")
                        .build()));
  }

  private String decided(Scenario scenario) {
    Plan.Builder plan = Plan.builder();
    new Replicas().decide(handedOver.without(scenario.pass()), scenario.latest(), plan);
    return PlanText.of(plan.build());
  }

  private String deleted(Scenario scenario) {
    Plan plan = TableDeletion.decide(handedOver.without(scenario.pass()), scenario.latest());
    return PlanText.of(handedOver.beforeDeletion(plan, scenario.pass(), scenario.table()));
  }
}
