package io.ackj.dynamodb.globaltable;

import io.ackj.apis.dynamodb.v1alpha1.Replica;
import io.ackj.dynamodb.name.Names;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can never be so about a global table, and what a user should know of it. */
final class GlobalTableRules {
  private GlobalTableRules() {}

  /** Returns what is wrong with what is declared. */
  static List<Problem> problems(DesiredGlobalTable desired) {
    List<Problem> problems = new ArrayList<>();
    FieldPath name = DesiredGlobalTable.NAME;
    if (desired.name().isBlank()) {
      problems.add(problem(name, "it is missing; name the table that is to be global"));
    } else if (!Names.isName(desired.name())) {
      problems.add(problem(name, Names.whyNoName(desired.name())));
    }
    desired
        .own()
        .filter(own -> !own.equals(desired.name()))
        .ifPresent(own -> problems.add(problem(name, renamed(own))));
    addRegions(desired, problems);
    return problems;
  }

  private static String renamed(String own) {
    return "this object manages the global table "
        + own
        + ", and a table cannot be renamed; change it back, or declare another object for the"
        + " other table";
  }

  private static void addRegions(DesiredGlobalTable desired, List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (Replica replica : desired.replicas()) {
      String region = replica.getRegionName();
      if (region == null || region.isBlank()) {
        FieldPath path = DesiredGlobalTable.GROUP.index(position).child("regionName");
        problems.add(problem(path, "it is missing; name the replica's Region"));
      } else if (!seen.add(region)) {
        problems.add(
            problem(
                DesiredGlobalTable.path(region),
                "it is declared more than once; keep one of them"));
      }
      position++;
    }
  }

  /** Returns which declared Regions are left to Table objects; empty if none is. */
  static Optional<Advice> leftToTables(DesiredGlobalTable desired, Map<String, String> ofTables) {
    Map<String, String> left = new TreeMap<>(ofTables);
    left.keySet().retainAll(desired.regions());
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<String> each = new ArrayList<>();
    left.forEach((region, table) -> each.add(region + " (Table " + table + ")"));
    return Optional.of(
        new Advice(
            DynamoDbReasons.REPLICAS_OF_TABLE,
            "spec.replicationGroup: a Table object declares these replicas in spec.tableReplicas,"
                + " too, and it alone adds and removes them: "
                + String.join(", ", each)
                + ". Take them out of one of the two."));
  }

  /** Returns what is waited for where a Table object declares a replica that is not there yet. */
  static Transition toBeAdded(String region, @Nullable String table) {
    return new Transition(
        "replica " + region,
        DynamoDbReasons.REPLICA_CREATING,
        "The Table " + table + " is to add the replica in " + region + ".");
  }

  private static Problem problem(FieldPath field, String what) {
    return new Problem(field, field + ": " + what + ".");
  }
}
