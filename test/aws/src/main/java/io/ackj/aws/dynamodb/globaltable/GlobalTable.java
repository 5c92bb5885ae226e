package io.ackj.aws.dynamodb.globaltable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.ReplicaStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A global table.
 *
 * <p>Its status follows from its replicas: CREATING until it was ACTIVE once, UPDATING as long as a
 * replica comes or goes, DELETING once all go, else ACTIVE. Without replicas it does not exist.
 *
 * @param settled whether it was ACTIVE once
 * @param replicas states by Region
 * @param autoScaling auto scaling of capacity, by what it is for; must not be changed
 */
public record GlobalTable(
    String accountId,
    String name,
    Instant createdAt,
    boolean settled,
    SortedMap<String, ReplicaStatus> replicas,
    Map<ScalingTarget, ObjectNode> autoScaling) {
  /** Copies what it is given. */
  public GlobalTable {
    replicas = Collections.unmodifiableSortedMap(new TreeMap<>(replicas));
    autoScaling = Map.copyOf(autoScaling);
  }

  /** Returns its ARN, which names no Region. */
  public String arn() {
    return "arn:aws:dynamodb::" + accountId + ":global-table/" + name;
  }

  /** Returns {@code GlobalTableStatus}. */
  public String status() {
    if (replicas.values().stream().allMatch(ReplicaStatus.DELETING::equals)) {
      return "DELETING";
    }
    if (replicas.values().stream().allMatch(ReplicaStatus.ACTIVE::equals)) {
      return "ACTIVE";
    }
    return settled ? "UPDATING" : "CREATING";
  }

  /** Returns it with a replica added or in another state. */
  GlobalTable with(String region, ReplicaStatus status) {
    SortedMap<String, ReplicaStatus> changed = new TreeMap<>(replicas);
    changed.put(region, status);
    return with(changed);
  }

  /** Returns it without a replica. */
  GlobalTable without(String region) {
    SortedMap<String, ReplicaStatus> changed = new TreeMap<>(replicas);
    changed.remove(region);
    return with(changed);
  }

  private GlobalTable with(SortedMap<String, ReplicaStatus> changed) {
    boolean active = changed.values().stream().allMatch(ReplicaStatus.ACTIVE::equals);
    return new GlobalTable(accountId, name, createdAt, settled || active, changed, autoScaling);
  }

  /** Returns it with other auto scaling. */
  GlobalTable with(ScalingTarget target, ObjectNode settings) {
    Map<ScalingTarget, ObjectNode> changed = new HashMap<>(autoScaling);
    changed.put(target, settings);
    return new GlobalTable(accountId, name, createdAt, settled, replicas, changed);
  }

  /** Returns {@code GlobalTableDescription}. */
  public ObjectNode description() {
    ObjectNode description = Json.object();
    description.set("ReplicationGroup", Json.list(replicas.entrySet(), GlobalTable::replica));
    description.put("GlobalTableArn", arn()).put("CreationDateTime", Json.time(createdAt));
    return description.put("GlobalTableStatus", status()).put("GlobalTableName", name);
  }

  /** Returns {@code GlobalTable}, as lists show it. */
  public ObjectNode summary() {
    ObjectNode summary = Json.object().put("GlobalTableName", name);
    return summary.set(
        "ReplicationGroup",
        Json.list(replicas.keySet(), region -> Json.object().put("RegionName", region)));
  }

  private static ObjectNode replica(Map.Entry<String, ReplicaStatus> replica) {
    return Json.object()
        .put("RegionName", replica.getKey())
        .put("ReplicaStatus", replica.getValue().name());
  }
}
