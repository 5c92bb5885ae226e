package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.table.ReplicaAction.Kind;
import io.ackj.aws.state.AwsRegions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which actions on replicas may stand in one request, whatever the table. */
final class ReplicaShape {
  private ReplicaShape() {}

  /** Refuses actions that cannot go together or name Regions that do not exist. */
  static void check(ObjectNode input) {
    List<ReplicaAction> actions = ReplicaAction.replicas(input);
    boolean strong = isStrong(input) || !ReplicaAction.witnesses(input).isEmpty();
    checkKinds(input, actions);
    boolean onlyUpdates = actions.stream().allMatch(action -> action.kind() == Kind.UPDATE);
    if (actions.size() > 1 && !onlyUpdates && !strong && !deletesOnly(actions)) {
      throw tooMany();
    }
    actions.forEach(action -> checkRegion(action.region()));
    ReplicaAction.witnesses(input).forEach(action -> checkRegion(action.region()));
    checkStrong(input, actions);
  }

  /** Returns the refusal of more than one replica that comes or goes. */
  static AwsException tooMany() {
    return AwsException.validation(
        "Update table operation with more than one create or delete replica actions not allowed");
  }

  /** Returns whether a request asks for strong consistency. */
  static boolean isStrong(ObjectNode input) {
    return "STRONG".equals(Members.text(input, "MultiRegionConsistency"));
  }

  // Several deletions are how a group with strong consistency is taken apart.
  private static boolean deletesOnly(List<ReplicaAction> actions) {
    return actions.stream().allMatch(action -> action.kind() == Kind.DELETE);
  }

  private static void checkKinds(ObjectNode input, List<ReplicaAction> actions) {
    boolean empty =
        StreamSupport.stream(input.path("ReplicaUpdates").spliterator(), false)
            .anyMatch(JsonNode::isEmpty);
    if (empty) {
      throw AwsException.validation(
          "There are no actions specified in the Replica Update Action of the request.");
    }
    boolean mixed =
        actions.stream().map(ReplicaAction::kind).collect(Collectors.toSet()).size() > 1;
    if (mixed) {
      throw AwsException.validation(
          "Update table operation with more than one type of replica actions not allowed.");
    }
  }

  private static void checkRegion(String region) {
    if (region.isEmpty()) {
      throw AwsException.of("AccessDeniedException", "Access is denied");
    }
    if (!AwsRegions.isKnown(region)) {
      throw AwsException.validation(
          "Region "
              + region
              + " is not supported. The latest version of global tables are only supported in the"
              + " following regions: "
              + AwsRegions.besides(region));
    }
  }

  private static void checkStrong(ObjectNode input, List<ReplicaAction> actions) {
    boolean creates = actions.stream().allMatch(action -> action.kind() == Kind.CREATE);
    if (Members.has(input, "MultiRegionConsistency") && !creates) {
      throw AwsException.validation(
          "Only Replica Create actions are supported when MultiRegionConsistency parameter is"
              + " provided.");
    }
    boolean createsWitness =
        ReplicaAction.witnesses(input).stream().anyMatch(action -> action.kind() == Kind.CREATE);
    if (createsWitness && !isStrong(input)) {
      throw AwsException.validation(
          "MultiRegionConsistency must be set as STRONG when GlobalTableWitnessUpdates parameter is"
              + " present.");
    }
  }
}
