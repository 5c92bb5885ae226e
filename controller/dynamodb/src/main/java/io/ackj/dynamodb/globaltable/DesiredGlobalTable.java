package io.ackj.dynamodb.globaltable;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableStatus;
import io.ackj.apis.dynamodb.v1alpha1.Replica;
import io.ackj.dynamodb.mapper.GlobalTableDescriptor;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.resource.Pass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an object says of its global table. */
record DesiredGlobalTable(GlobalTable object) {
  static final FieldPath NAME = FieldPath.of("spec").child("globalTableName");
  static final FieldPath GROUP = FieldPath.of("spec").child("replicationGroup");

  private static final String BEFORE_NAME = ":global-table/";

  static DesiredGlobalTable of(Pass<GlobalTable> pass) {
    return new DesiredGlobalTable(pass.desired());
  }

  /** Returns the path of a replica, for example {@code spec.replicationGroup[eu-west-1]}. */
  static FieldPath path(String region) {
    return GROUP.element(region);
  }

  /** Returns the name as it is declared; empty text if there is none. */
  String name() {
    String name = object.getSpec() == null ? null : object.getSpec().getGlobalTableName();
    return name == null ? "" : name;
  }

  /**
   * Returns the name of the table that the object is about. Once it has one, that is it: a name
   * that is edited later would otherwise leave the replicas of the first table behind.
   */
  String tableName() {
    return own().orElseGet(this::name);
  }

  /** Returns the name of the global table that the status knows; empty if it knows none. */
  Optional<String> own() {
    return Optional.ofNullable(object.getStatus())
        .map(GlobalTableStatus::getAckResourceMetadata)
        .map(ResourceMetadata::getArn)
        .filter(arn -> arn.contains(BEFORE_NAME))
        .map(arn -> arn.substring(arn.indexOf(BEFORE_NAME) + BEFORE_NAME.length()));
  }

  /** Returns the entries of the list, also those without a Region. */
  List<Replica> replicas() {
    List<Replica> group = object.getSpec() == null ? null : object.getSpec().getReplicationGroup();
    return group == null ? List.of() : group.stream().filter(Objects::nonNull).toList();
  }

  /** Returns the declared Regions, in the order of the manifest. */
  Set<String> regions() {
    Set<String> regions = new LinkedHashSet<>();
    for (Replica replica : replicas()) {
      if (replica.getRegionName() != null && !replica.getRegionName().isBlank()) {
        regions.add(replica.getRegionName());
      }
    }
    return regions;
  }

  boolean isManaged() {
    return object
        .getMetadata()
        .getFinalizers()
        .contains(GlobalTableDescriptor.DESCRIPTOR.finalizer());
  }

  boolean isBeingDeleted() {
    return object.getMetadata().getDeletionTimestamp() != null;
  }
}
