package io.ackj.dynamodb.globaltable;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableStatus;
import io.ackj.apis.dynamodb.v1alpha1.Replica;
import io.ackj.dynamodb.PlanText;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A GlobalTable object of the table {@code orders} in eu-west-1, and what AWS has of it. */
final class GlobalTableCase {
  static final String HOME = "eu-west-1";

  private final GlobalTable object = new GlobalTable();
  private final Set<FieldPath> applied = new HashSet<>();
  private final Set<FieldPath> ignored = new HashSet<>();
  private final Map<String, String> ofTables = new HashMap<>();
  private final List<ReplicaDescription> replicas = new ArrayList<>();
  private UndeclaredFields undeclared = UndeclaredFields.KEEP;
  private String tableStatus = "ACTIVE";
  private String viewType = "NEW_AND_OLD_IMAGES";
  private boolean isLegacy;

  private GlobalTableCase(String... regions) {
    object.setMetadata(
        new ObjectMetaBuilder().withNamespace("shop").withName("orders").withUid("uid").build());
    object.setSpec(
        new GlobalTableSpec()
            .withGlobalTableName("orders")
            .withReplicationGroup(
                Arrays.stream(regions).map(each -> new Replica().withRegionName(each)).toList()));
  }

  static GlobalTableCase declares(String... regions) {
    return new GlobalTableCase(regions);
  }

  GlobalTableCase name(@Nullable String name) {
    object.getSpec().setGlobalTableName(name);
    return this;
  }

  GlobalTableCase knows(String name) {
    ResourceMetadata metadata = new ResourceMetadata();
    metadata.setArn("arn:aws:dynamodb::111122223333:global-table/" + name);
    metadata.setRegion(HOME);
    object.setStatus(new GlobalTableStatus().withAckResourceMetadata(metadata));
    return this;
  }

  GlobalTableCase applied(String... regions) {
    for (String region : regions) {
      applied.add(DesiredGlobalTable.path(region));
    }
    return this;
  }

  GlobalTableCase ofTable(String region) {
    ofTables.put(region, "shop/orders");
    return this;
  }

  GlobalTableCase resetting() {
    undeclared = UndeclaredFields.RESET;
    return this;
  }

  GlobalTableCase ignoring(String region) {
    ignored.add(DesiredGlobalTable.path(region));
    return this;
  }

  GlobalTableCase table(String status) {
    tableStatus = status;
    return this;
  }

  GlobalTableCase stream(@Nullable String type) {
    viewType = type == null ? "" : type;
    return this;
  }

  GlobalTableCase has(String region, String status) {
    replicas.add(ReplicaDescription.builder().regionName(region).replicaStatus(status).build());
    return this;
  }

  GlobalTableCase legacy() {
    isLegacy = true;
    return this;
  }

  Map<String, String> ofTables() {
    return ofTables;
  }

  Pass<GlobalTable> pass() {
    return new Pass<>(
        object,
        new Destination("111122223333", HOME, null),
        applied,
        ignored,
        undeclared,
        Map.of(),
        Set.of(),
        Priority.CHANGE,
        Instant.EPOCH);
  }

  GlobalTableSnapshot latest() {
    TableDescription.Builder table =
        TableDescription.builder()
            .tableName("orders")
            .tableArn(PlanText.TABLE_ARN)
            .tableStatus(tableStatus)
            .creationDateTime(Instant.parse("2026-10-09T12:00:00Z"))
            .replicas(isLegacy ? List.of() : replicas);
    if (!viewType.isEmpty()) {
      table.streamSpecification(each -> each.streamEnabled(true).streamViewType(viewType));
    }
    return isLegacy
        ? GlobalTableSnapshot.ofLegacy(HOME, table.build(), described())
        : GlobalTableSnapshot.of(HOME, table.build(), ofTables);
  }

  private GlobalTableDescription described() {
    return GlobalTableDescription.builder()
        .globalTableName("orders")
        .globalTableArn("arn:aws:dynamodb::111122223333:global-table/orders")
        .globalTableStatus("ACTIVE")
        .replicationGroup(replicas)
        .build();
  }
}
