package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.table.ReplicaAction.Kind;
import io.ackj.aws.state.ReplicaGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What holds for global tables whose reads are strongly consistent across Regions. */
final class StrongRules {
  private static final String STRONG =
      " for global tables with MultiRegionConsistency set to STRONG";
  private static final int OTHERS = 2;
  private static final List<Set<String>> REGIONS =
      List.of(
          Set.of("us-east-1", "us-east-2", "us-west-2"),
          Set.of("eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1"),
          Set.of("ap-northeast-1", "ap-northeast-2", "ap-northeast-3"));

  private StrongRules() {}

  /** Refuses replicas that strong consistency, of the table or of the request, does not allow. */
  static void checkCreation(Update update, List<ReplicaAction> actions) {
    ObjectNode input = update.input();
    boolean inGroup = update.record().group().isPresent();
    boolean strongGroup = update.record().group().filter(ReplicaGroup::strong).isPresent();
    if (strongGroup && !Members.has(input, "MultiRegionConsistency")) {
      throw AwsException.validation(
          "Cannot add replicas to a global table with strong MultiRegionConsistency");
    }
    if (inGroup && ReplicaShape.isStrong(input) && !strongGroup) {
      throw count();
    }
    if (inGroup && Members.has(input, "MultiRegionConsistency")) {
      throw AwsException.validation(
          "MultiRegionConsistency parameter is unsupported on existing global table");
    }
    if (ReplicaShape.isStrong(input)) {
      checkNewGroup(update, actions);
    }
  }

  private static void checkNewGroup(Update update, List<ReplicaAction> actions) {
    List<String> witnesses =
        ReplicaAction.witnesses(update.input()).stream().map(ReplicaAction::region).toList();
    List<String> replicas = actions.stream().map(ReplicaAction::region).toList();
    if (replicas.isEmpty() || replicas.size() + witnesses.size() != OTHERS) {
      throw count();
    }
    String local = update.record().key().region();
    if (witnesses.stream().anyMatch(w -> replicas.contains(w) || w.equals(local))) {
      throw AwsException.validation(
          "Cannot add a witness in the same region as an existing replica");
    }
    checkRegions(local, Stream.concat(replicas.stream(), witnesses.stream()).toList());
    if (!update.table().indexes().local().isEmpty()) {
      throw AwsException.validation("LocalSecondaryIndexes are not supported" + STRONG + ".");
    }
    TableFeatures.each(feature -> feature.checkStrongConsistency(update.record()));
  }

  private static void checkRegions(String local, List<String> others) {
    Set<String> allowed =
        REGIONS.stream().filter(set -> set.contains(local)).findFirst().orElse(Set.of());
    List<String> unsupported = new ArrayList<>(new TreeSet<>(others));
    unsupported.removeAll(allowed);
    if (allowed.isEmpty()) {
      unsupported.add(0, local);
    }
    if (!unsupported.isEmpty()) {
      throw AwsException.validation(
          "Unsupported Region(s) specified" + STRONG + ": " + unsupported + ".");
    }
  }

  /** Refuses a deletion that leaves part of a group with strong consistency. */
  static void checkDeletion(Update update, ReplicaGroup group, List<ReplicaAction> actions) {
    boolean deletesWitness =
        ReplicaAction.witnesses(update.input()).stream()
            .anyMatch(action -> action.kind() == Kind.DELETE);
    if (group.witness() != null && !deletesWitness) {
      throw AwsException.validation(
          "Update table delete operation does not include all witnesses.");
    }
    if (actions.size() < group.members().size() - 1) {
      throw ReplicaRules.onlyOneOfStrong();
    }
  }

  private static AwsException count() {
    return AwsException.validation("Unsupported replica count" + STRONG + ".");
  }
}
