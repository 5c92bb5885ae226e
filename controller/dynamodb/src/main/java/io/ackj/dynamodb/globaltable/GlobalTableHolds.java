package io.ackj.dynamodb.globaltable;

import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.runtime.plan.Hold;
import java.util.Optional;

/** Why AWS takes no change of replicas now. */
final class GlobalTableHolds {
  private GlobalTableHolds() {}

  /** Returns the hold; empty if AWS takes a change. */
  static Optional<Hold> of(GlobalTableSnapshot latest) {
    return latest.asLegacy().isPresent()
        ? latest.replicas().values().stream()
            .flatMap(replica -> ReplicaStates.transition(replica).stream())
            .findFirst()
            .map(transition -> Hold.whileAwsIsBusy(transition.reason(), transition.message()))
        : ReplicaStates.hold(latest.home(), latest.presentTable());
  }
}
