package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What can never be so about declared replicas, in words that name the field and the remedy. */
final class ReplicaProblems {
  private ReplicaProblems() {}

  /** Adds what is wrong with the list as it is declared. */
  static void add(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    addRegions(pass, plan);
    addIndexes(pass, table, plan);
    adviseOnDemand(pass, table, plan);
  }

  private static void addRegions(Pass<Table> pass, Plan.Builder plan) {
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (CreateReplicationGroupMemberAction replica :
        Declared.elements(Declared.spec(pass).getTableReplicas())) {
      String region = replica.getRegionName();
      if (region == null || region.isBlank()) {
        FieldPath path = SpecPaths.REPLICAS.index(position).child("regionName");
        plan.problem(new Problem(path, path + " is missing; name the replica's Region."));
      } else if (region.equals(pass.destination().region())) {
        addOwnRegion(region, plan);
      } else if (!seen.add(region)) {
        FieldPath path = SpecPaths.REPLICAS.element(region);
        plan.problem(new Problem(path, path + " is declared more than once; keep one of them."));
      }
      position++;
    }
  }

  private static void addOwnRegion(String region, Plan.Builder plan) {
    FieldPath path = SpecPaths.REPLICAS.element(region);
    plan.problem(
        new Problem(
            path, path + " is the Region of the table itself; list the other Regions only."));
  }

  private static void addIndexes(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    Set<String> known = new HashSet<>();
    table.globalSecondaryIndexes().forEach(index -> known.add(index.indexName()));
    Declared.elements(Declared.spec(pass).getGlobalSecondaryIndexes()).stream()
        .map(io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex::getIndexName)
        .filter(name -> name != null)
        .forEach(known::add);
    Declared.replicas(pass)
        .forEach(
            (region, replica) ->
                Declared.elements(replica.getGlobalSecondaryIndexes()).stream()
                    .map(ReplicaGlobalSecondaryIndex::getIndexName)
                    .filter(name -> name != null && !known.contains(name))
                    .forEach(name -> addUnknownIndex(region, name, plan)));
  }

  private static void addUnknownIndex(String region, String index, Plan.Builder plan) {
    FieldPath path =
        SpecPaths.REPLICAS.element(region).child("globalSecondaryIndexes").element(index);
    plan.problem(
        new Problem(
            path,
            path
                + ": the table has no such index; declare it in spec.globalSecondaryIndexes or take"
                + " it out here."));
  }

  private static void adviseOnDemand(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    List<String> regions = new ArrayList<>();
    if (ReplicaSteps.isOnDemand(table)) {
      Declared.replicas(pass)
          .forEach(
              (region, replica) -> {
                if (hasReadCapacity(replica)) {
                  regions.add(region);
                }
              });
    }
    if (!regions.isEmpty()) {
      plan.advice(
          new Advice(
              DynamoDbReasons.INEFFECTIVE_OVERRIDES,
              "spec.tableReplicas: read capacity is not overridden while the table is on demand: "
                  + String.join(", ", regions)));
    }
  }

  private static boolean hasReadCapacity(CreateReplicationGroupMemberAction replica) {
    return ReplicaOverrides.readCapacity(replica) != null
        || Declared.elements(replica.getGlobalSecondaryIndexes()).stream()
            .anyMatch(index -> ReplicaOverrides.readCapacity(index) != null);
  }

  /** Adds a problem if another key is declared than the replica has: AWS changes none. */
  static void addKeyChange(
      CreateReplicationGroupMemberAction wanted, ReplicaDescription present, Plan.Builder plan) {
    String key = wanted.getKmsMasterKeyID();
    if (key != null && !key.isEmpty() && !isSameKey(key, present.kmsMasterKeyId())) {
      FieldPath path = SpecPaths.REPLICAS.element(present.regionName()).child("kmsMasterKeyID");
      plan.problem(
          new Problem(
              path,
              path
                  + " is another key than the replica has, and AWS changes no replica's key; remove"
                  + " the replica and add it again, or declare the key it has."));
    }
  }

  /** AWS tells a key's ARN; an alias cannot be compared with it, and counts as the same. */
  private static boolean isSameKey(String declared, @Nullable String present) {
    boolean isAlias = declared.startsWith("alias/") || declared.contains(":alias/");
    return present != null
        && (isAlias || declared.equals(present) || present.endsWith("/" + declared));
  }
}
