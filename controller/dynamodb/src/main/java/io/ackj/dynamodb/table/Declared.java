package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import io.ackj.runtime.resource.Pass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest declares beside the table proper. A block without members, a blank text and an
 * entry of a list without its key declare nothing.
 */
final class Declared {
  private Declared() {}

  static TableSpec spec(Pass<Table> pass) {
    TableSpec spec = pass.desired().getSpec();
    return spec == null ? new TableSpec() : spec;
  }

  /** Returns the tags by key, in the order of the manifest; without those that AWS reserves. */
  static Map<String, String> tags(Pass<Table> pass) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Tag tag : elements(spec(pass).getTags())) {
      String key = tag.getKey();
      if (key != null && !key.isEmpty() && !Tagging.isReserved(key)) {
        String value = tag.getValue();
        tags.put(key, value == null ? "" : value);
      }
    }
    return tags;
  }

  static Optional<TimeToLiveSpecification> timeToLive(Pass<Table> pass) {
    return Optional.ofNullable(spec(pass).getTimeToLive())
        .filter(block -> block.getAttributeName() != null || block.getEnabled() != null);
  }

  static Optional<PointInTimeRecoverySpecification> backups(Pass<Table> pass) {
    return Optional.ofNullable(spec(pass).getContinuousBackups())
        .filter(
            block ->
                block.getPointInTimeRecoveryEnabled() != null
                    || block.getRecoveryPeriodInDays() != null);
  }

  static Optional<String> insights(Pass<Table> pass) {
    return Optional.ofNullable(spec(pass).getContributorInsights()).filter(text -> !text.isBlank());
  }

  static Optional<String> policy(Pass<Table> pass) {
    return policy(spec(pass));
  }

  static Optional<String> policy(TableSpec spec) {
    return Optional.ofNullable(spec.getResourcePolicy()).filter(text -> !text.isBlank());
  }

  /** Returns the Regions that an object declares replicas in. */
  static Set<String> replicaRegions(Table object) {
    TableSpec spec = object.getSpec() == null ? new TableSpec() : object.getSpec();
    Set<String> regions = new HashSet<>();
    for (CreateReplicationGroupMemberAction replica : elements(spec.getTableReplicas())) {
      if (replica.getRegionName() != null) {
        regions.add(replica.getRegionName());
      }
    }
    return regions;
  }

  /** Returns the replicas by Region, in the order of the manifest; of duplicates the last. */
  static Map<String, CreateReplicationGroupMemberAction> replicas(Pass<Table> pass) {
    Map<String, CreateReplicationGroupMemberAction> replicas = new LinkedHashMap<>();
    for (CreateReplicationGroupMemberAction replica : elements(spec(pass).getTableReplicas())) {
      String region = replica.getRegionName();
      if (region != null && !region.isBlank()) {
        replicas.put(region, replica);
      }
    }
    return replicas;
  }

  static <T> List<T> elements(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
