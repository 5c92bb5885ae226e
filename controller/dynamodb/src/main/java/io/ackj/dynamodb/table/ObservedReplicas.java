package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughputOverride;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The replicas of a table in AWS, in the form in which a manifest declares them. */
final class ObservedReplicas {
  private ObservedReplicas() {}

  /** Returns the replicas that are there to stay; {@code null} if there are none. */
  static @Nullable List<CreateReplicationGroupMemberAction> of(
      Pass<Table> pass, TableDescription table) {
    List<CreateReplicationGroupMemberAction> replicas =
        ReplicaStates.others(pass.destination().region(), table).stream()
            .filter(replica -> replica.replicaStatus() != ReplicaStatus.DELETING)
            .filter(replica -> replica.replicaStatus() != ReplicaStatus.CREATION_FAILED)
            .map(ObservedReplicas::replica)
            .toList();
    return replicas.isEmpty() ? null : new ArrayList<>(replicas);
  }

  private static CreateReplicationGroupMemberAction replica(ReplicaDescription described) {
    CreateReplicationGroupMemberAction replica = new CreateReplicationGroupMemberAction();
    replica.setRegionName(described.regionName());
    replica.setKmsMasterKeyID(described.kmsMasterKeyId());
    if (described.replicaTableClassSummary() != null) {
      replica.setTableClassOverride(described.replicaTableClassSummary().tableClassAsString());
    }
    replica.setProvisionedThroughputOverride(
        Shapes.toProvisionedThroughputOverride(described.provisionedThroughputOverride()));
    List<ReplicaGlobalSecondaryIndex> indexes =
        described.globalSecondaryIndexes().stream().flatMap(ObservedReplicas::index).toList();
    replica.setGlobalSecondaryIndexes(indexes.isEmpty() ? null : new ArrayList<>(indexes));
    return replica;
  }

  private static Stream<ReplicaGlobalSecondaryIndex> index(
      ReplicaGlobalSecondaryIndexDescription described) {
    ProvisionedThroughputOverride override =
        Shapes.toProvisionedThroughputOverride(described.provisionedThroughputOverride());
    if (override == null) {
      return Stream.empty();
    }
    ReplicaGlobalSecondaryIndex index = new ReplicaGlobalSecondaryIndex();
    index.setIndexName(Objects.requireNonNull(described.indexName()));
    index.setProvisionedThroughputOverride(override);
    return Stream.of(index);
  }
}
