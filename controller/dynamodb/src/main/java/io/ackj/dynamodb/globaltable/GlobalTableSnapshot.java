package io.ackj.dynamodb.globaltable;

import io.ackj.dynamodb.replica.ReplicaStates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A global table as AWS has it at one time. One of version 2017.11.29 ties together tables of a
 * name and counts the one at home among its replicas; otherwise there is a table at home, with
 * replicas in other Regions.
 *
 * @param home the Region of the object
 * @param table the table at home; {@code null} only if there is none in a global table of version
 *     2017.11.29
 * @param legacy the global table of version 2017.11.29; {@code null} if it is none
 * @param ofTables the Regions whose replicas a Table object declares, each with that object
 */
record GlobalTableSnapshot(
    String home,
    @Nullable TableDescription table,
    @Nullable GlobalTableDescription legacy,
    Map<String, String> ofTables) {
  GlobalTableSnapshot {
    if (legacy == null) {
      Objects.requireNonNull(table);
    }
    ofTables = Map.copyOf(ofTables);
  }

  static GlobalTableSnapshot of(String home, TableDescription table, Map<String, String> ofTables) {
    return new GlobalTableSnapshot(home, table, null, ofTables);
  }

  static GlobalTableSnapshot ofLegacy(
      String home, @Nullable TableDescription table, GlobalTableDescription legacy) {
    return new GlobalTableSnapshot(home, table, legacy, Map.of());
  }

  /** Returns the global table of version 2017.11.29; empty if it is none. */
  Optional<GlobalTableDescription> asLegacy() {
    return Optional.ofNullable(legacy);
  }

  /** Returns the table, of a global table of the present version. */
  TableDescription presentTable() {
    return Objects.requireNonNull(table);
  }

  /** Returns the replicas by Region; with that at home only in version 2017.11.29. */
  Map<String, ReplicaDescription> replicas() {
    Map<String, ReplicaDescription> replicas = new LinkedHashMap<>();
    if (legacy != null) {
      legacy.replicationGroup().forEach(replica -> replicas.put(replica.regionName(), replica));
    } else {
      ReplicaStates.others(home, presentTable())
          .forEach(replica -> replicas.put(replica.regionName(), replica));
    }
    return replicas;
  }
}
