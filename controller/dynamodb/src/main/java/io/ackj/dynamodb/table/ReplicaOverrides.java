package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughputOverride;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;

/**
 * Compares what a replica has otherwise than its table. AWS shows an override only where it differs
 * from the table's own value, and takes it back when that value is sent.
 */
final class ReplicaOverrides {
  private final Pass<Table> pass;
  private final TableDescription table;
  private final CreateReplicationGroupMemberAction declared;
  private final ReplicaDescription latest;
  private final FieldPath path;
  private final Plan.Builder plan;

  ReplicaOverrides(
      Pass<Table> pass,
      TableDescription table,
      CreateReplicationGroupMemberAction declared,
      ReplicaDescription latest,
      Plan.Builder plan) {
    this.pass = pass;
    this.table = table;
    this.declared = declared;
    this.latest = latest;
    this.path = SpecPaths.REPLICAS.element(latest.regionName());
    this.plan = plan;
  }

  static @Nullable Long readCapacity(CreateReplicationGroupMemberAction replica) {
    return units(replica.getProvisionedThroughputOverride());
  }

  static @Nullable Long readCapacity(ReplicaGlobalSecondaryIndex index) {
    return units(index.getProvisionedThroughputOverride());
  }

  private static @Nullable Long units(@Nullable ProvisionedThroughputOverride override) {
    return override == null ? null : override.getReadCapacityUnits();
  }

  /** Returns the one change that brings all overrides in line; empty if they are. */
  Optional<UpdateReplicationGroupMemberAction> change() {
    String tableClass = tableClass();
    Long readCapacity = ReplicaSteps.isOnDemand(table) ? null : tableReadCapacity();
    Map<String, Long> indexes = ReplicaSteps.isOnDemand(table) ? Map.of() : indexReadCapacity();
    if (tableClass == null && readCapacity == null && indexes.isEmpty()) {
      return Optional.empty();
    }
    UpdateReplicationGroupMemberAction.Builder action =
        UpdateReplicationGroupMemberAction.builder()
            .regionName(latest.regionName())
            .tableClassOverride(tableClass);
    if (readCapacity != null) {
      action.provisionedThroughputOverride(override -> override.readCapacityUnits(readCapacity));
    }
    if (!indexes.isEmpty()) {
      action.globalSecondaryIndexes(sdkIndexes(indexes));
    }
    return Optional.of(action.build());
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndex>
      sdkIndexes(Map<String, Long> units) {
    List<software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndex> indexes =
        new ArrayList<>();
    units.forEach(
        (name, value) ->
            indexes.add(
                software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndex.builder()
                    .indexName(name)
                    .provisionedThroughputOverride(override -> override.readCapacityUnits(value))
                    .build()));
    return indexes;
  }

  private @Nullable String tableClass() {
    String present =
        latest.replicaTableClassSummary() == null
            ? TableClass.STANDARD.toString()
            : latest.replicaTableClassSummary().tableClassAsString();
    String base =
        table.tableClassSummary() == null
            ? TableClass.STANDARD.toString()
            : table.tableClassSummary().tableClassAsString();
    return toSend(
        path.child("tableClassOverride"), declared.getTableClassOverride(), present, base);
  }

  private @Nullable Long tableReadCapacity() {
    Long base = readCapacity(table.provisionedThroughput());
    Long override =
        latest.provisionedThroughputOverride() == null
            ? null
            : latest.provisionedThroughputOverride().readCapacityUnits();
    return toSend(
        path.child("provisionedThroughputOverride"),
        readCapacity(declared),
        override == null ? base : override,
        base);
  }

  /** Only indexes that the table has; one that is still to come is overridden once it is there. */
  private Map<String, Long> indexReadCapacity() {
    Map<String, Long> changes = new LinkedHashMap<>();
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      Long base = readCapacity(index.provisionedThroughput());
      Long override = latestOverride(index.indexName());
      Long units =
          toSend(
              path.child("globalSecondaryIndexes").element(index.indexName()),
              declaredOverride(index.indexName()),
              override == null ? base : override,
              base);
      if (units != null) {
        changes.put(index.indexName(), units);
      }
    }
    return changes;
  }

  private @Nullable Long declaredOverride(String index) {
    return Declared.elements(declared.getGlobalSecondaryIndexes()).stream()
        .filter(each -> index.equals(each.getIndexName()))
        .map(ReplicaOverrides::readCapacity)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Long latestOverride(String index) {
    return latest.globalSecondaryIndexes().stream()
        .filter(each -> index.equals(each.indexName()))
        .map(ReplicaGlobalSecondaryIndexDescription::provisionedThroughputOverride)
        .filter(Objects::nonNull)
        .map(
            software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputOverride
                ::readCapacityUnits)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Long readCapacity(@Nullable ProvisionedThroughputDescription capacity) {
    return capacity == null ? null : capacity.readCapacityUnits();
  }

  /** Returns the value to send, and adds the path if it is applied; {@code null} for none. */
  private <T> @Nullable T toSend(
      FieldPath where, @Nullable T wanted, @Nullable T present, @Nullable T base) {
    boolean isGone = wanted == null && pass.wasApplied(where);
    T target = isGone ? base : wanted;
    boolean differs = target != null && !target.equals(present);
    if (wanted != null || (isGone && differs)) {
      plan.applied(where);
    }
    return differs && !pass.isIgnored(where) ? target : null;
  }
}
