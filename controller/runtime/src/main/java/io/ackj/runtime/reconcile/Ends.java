package io.ackj.runtime.reconcile;

import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.reason.Reasons;

/** How a pass ends whose resource is not as it was expected. */
final class Ends {
  private Ends() {}

  /** The resource that has the name of the one to be created is going. */
  static Outcome nameIsStillTaken() {
    return new Outcome.Progressing(
        Reasons.DELETING,
        "A resource of this name is being deleted; it is created again then",
        null);
  }

  /** A reading may lag, and a call may be carried out later than its answer was waited for. */
  static Outcome notShownYet() {
    return new Outcome.Progressing(Reasons.CREATING, "AWS does not show the resource yet", null);
  }

  /** What was read is of no use: the resource is to be somewhere else. */
  static Outcome placedAnew() {
    return new Outcome.Progressing(
        Reasons.PLACING,
        "Another account or Region was chosen for the resource meanwhile; it is looked for there next",
        null);
  }

  /** The resource belongs to another object already. */
  static Outcome belongsTo(ObjectKey owner) {
    return new Outcome.Terminal(
        "The resource belongs to the object %s already, and is not adopted by a second one"
            .formatted(owner),
        null);
  }

  /** The resource went while it was being brought in line. */
  static Outcome vanished() {
    return new Outcome.Progressing(Reasons.UPDATING, "The resource has gone meanwhile", null);
  }

  /** The resource is there and somebody else's. The texts are ACK's. */
  static Outcome alreadyExists() {
    return new Outcome.Terminal(
        Reasons.ALREADY_EXISTS,
        "This resource already exists but is not managed by ACK. To bring the resource under ACK"
            + " management, you should explicitly adopt the resource by enabling the"
            + " ResourceAdoption feature gate and populating the"
            + " `services.k8s.aws/adoption-policy` and `services.k8s.aws/adoption-fields`"
            + " annotations.");
  }
}
