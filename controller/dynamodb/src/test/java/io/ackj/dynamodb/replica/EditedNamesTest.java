package io.ackj.dynamodb.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableStatus;
import io.ackj.apis.dynamodb.v1alpha1.Replica;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.globaltable.GlobalTableKind;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.dynamodb.table.TableKind;
import io.ackj.runtime.account.Destination;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An object whose name is edited goes on to have the table that it has, and its replicas. */
class EditedNamesTest {
  private static final Destination HOME = new Destination("111122223333", "eu-west-1", null);
  private static final String PARIS = "eu-west-3";

  private final ReplicaDeclarations declarations = new ReplicaDeclarations();

  @Test
  void globalTableDeclaresReplicasOfTheTableThatItHas() {
    GlobalTable object = new GlobalTable();
    object.setMetadata(metadata());
    object.setSpec(
        new GlobalTableSpec()
            .withGlobalTableName("carts")
            .withReplicationGroup(List.of(new Replica().withRegionName(PARIS))));
    object.setStatus(
        new GlobalTableStatus()
            .withAckResourceMetadata(known("arn:aws:dynamodb::111122223333:global-table/orders")));

    new GlobalTableKind(declarations).noteSeen(object);

    assertThat(declarations.of(Declarer.GLOBAL_TABLE, HOME, "orders")).containsKey(PARIS);
    assertThat(declarations.of(Declarer.GLOBAL_TABLE, HOME, "carts")).isEmpty();
  }

  @Test
  void tableDeclaresReplicasOfTheTableThatItHas() {
    Table object = new Table();
    object.setMetadata(metadata());
    object.setSpec(
        new TableSpec()
            .withTableName("carts")
            .withTableReplicas(
                List.of(new CreateReplicationGroupMemberAction().withRegionName(PARIS))));
    object.setStatus(
        new TableStatus()
            .withAckResourceMetadata(
                known("arn:aws:dynamodb:eu-west-1:111122223333:table/orders")));

    new TableKind(declarations).noteSeen(object);

    assertThat(declarations.of(Declarer.TABLE, HOME, "orders")).containsKey(PARIS);
    assertThat(declarations.of(Declarer.TABLE, HOME, "carts")).isEmpty();
  }

  private static ObjectMeta metadata() {
    return new ObjectMetaBuilder().withNamespace("shop").withName("orders").build();
  }

  private static ResourceMetadata known(String arn) {
    ResourceMetadata metadata = new ResourceMetadata();
    metadata.setArn(arn);
    metadata.setOwnerAccountId("111122223333");
    metadata.setRegion("eu-west-1");
    return metadata;
  }
}
