package io.ackj.dynamodb.globaltable;

import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.name.Names;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.resource.Pass;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Gathers what AWS has of an object's global table. The table itself is not the object's: without
 * replicas there is no global table yet, and once those of an object that is being deleted are
 * gone, there is none any more.
 */
final class GlobalTableReader {
  private static final String PRESENT_VERSION = "2019.11.21";

  private final DynamoDbApi api;
  private final ReplicaDeclarations declarations;

  GlobalTableReader(DynamoDbApi api, ReplicaDeclarations declarations) {
    this.api = api;
    this.declarations = declarations;
  }

  /**
   * Reads the global table; empty if there is none.
   *
   * @throws AwsCallException also if there is no table that can be made global by now
   */
  Optional<GlobalTableSnapshot> read(Pass<GlobalTable> pass) {
    DesiredGlobalTable desired = DesiredGlobalTable.of(pass);
    if (!Names.isName(desired.tableName())) {
      return Optional.empty();
    }
    Optional<TableDescription> table = table(pass, desired.tableName());
    Optional<GlobalTableSnapshot> legacy = legacy(pass, desired, table);
    if (legacy.isPresent()) {
      return legacy.filter(found -> isThere(pass, found));
    }
    if (table.isEmpty()) {
      if (desired.isBeingDeleted() || pass.isWhole()) {
        return Optional.empty();
      }
      throw Unready.noTable(desired.tableName(), pass.destination().region());
    }
    return present(pass, desired, table.get());
  }

  private Optional<GlobalTableSnapshot> present(
      Pass<GlobalTable> pass, DesiredGlobalTable desired, TableDescription table) {
    String home = pass.destination().region();
    GlobalTableSnapshot found = GlobalTableSnapshot.of(home, table, ofTables(pass, desired));
    if (desired.isManaged() || desired.isBeingDeleted()) {
      return Optional.of(found).filter(each -> isThere(pass, each));
    }
    if (!found.replicas().isEmpty()) {
      return Optional.of(found);
    }
    if (!pass.isWhole()) {
      Unready.requireReady(home, table);
    }
    return Optional.empty();
  }

  /** Says whether there is something left; of an object that stays there always is. */
  private static boolean isThere(Pass<GlobalTable> pass, GlobalTableSnapshot found) {
    return !DesiredGlobalTable.of(pass).isBeingDeleted()
        || found.replicas().keySet().stream()
            .anyMatch(region -> GlobalTableDeletion.isOurs(pass, found, region));
  }

  private Map<String, String> ofTables(Pass<GlobalTable> pass, DesiredGlobalTable desired) {
    return declarations.of(Declarer.TABLE, pass.destination(), desired.tableName());
  }

  private Optional<TableDescription> table(Pass<GlobalTable> pass, String name) {
    return api.find(
        "DescribeTable",
        pass.priority(),
        client -> client.describeTable(request -> request.tableName(name)).table());
  }

  /** A table with replicas of the present version is in no global table of the other one. */
  private Optional<GlobalTableSnapshot> legacy(
      Pass<GlobalTable> pass, DesiredGlobalTable desired, Optional<TableDescription> table) {
    if (table.filter(GlobalTableReader::isOfPresentVersion).isPresent()) {
      return Optional.empty();
    }
    String home = pass.destination().region();
    @Nullable TableDescription atHome = table.orElse(null);
    return describe(pass, desired.tableName())
        .filter(described -> !described.replicationGroup().isEmpty())
        .map(described -> GlobalTableSnapshot.ofLegacy(home, atHome, described));
  }

  private static boolean isOfPresentVersion(TableDescription table) {
    return PRESENT_VERSION.equals(table.globalTableVersion())
        || (table.globalTableVersion() == null && !table.replicas().isEmpty());
  }

  private Optional<GlobalTableDescription> describe(Pass<GlobalTable> pass, String name) {
    try {
      return api.find(
          "DescribeGlobalTable",
          pass.priority(),
          client ->
              client
                  .describeGlobalTable(request -> request.globalTableName(name))
                  .globalTableDescription());
    } catch (AwsCallException refused) {
      if (refused.failure().kind() == Failure.Kind.UNSUPPORTED) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
