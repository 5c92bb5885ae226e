package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What is the same for every facet: whether it can be compared now, and what to say if not. */
final class FacetGate {
  private FacetGate() {}

  /**
   * Says whether a facet is to be compared now. If not, what is to be said instead is added: the
   * path stays applied, and a facet that AWS cannot tell yet keeps the table from being synced.
   *
   * @param subject what the facet is called in a message, for example {@code time to live}
   */
  static boolean opens(
      Pass<Table> pass,
      FieldPath path,
      Claim claim,
      Facet<?> facet,
      TableSnapshot latest,
      String subject,
      Plan.Builder plan) {
    if (claim != Claim.LEAVE && facet.isRead()) {
      return true;
    }
    boolean isPutOff = claim != Claim.LEAVE && facet.state() != Facet.State.UNSUPPORTED;
    if (pass.wasApplied(path) || (isPutOff && claim == Claim.ENFORCE)) {
      plan.applied(path);
    }
    if (isPutOff) {
      waitFor(facet, latest, subject, plan);
    }
    return false;
  }

  /**
   * Adds that a facet is not known yet. While the table comes or goes there is nothing to be added:
   * AWS has no facets then, and the table itself is in transition. One that the controller may not
   * read is no transition either: it is told as what it is.
   */
  static void waitFor(Facet<?> facet, TableSnapshot latest, String subject, Plan.Builder plan) {
    TableStatus status = latest.table().tableStatus();
    if (facet.state() != Facet.State.DENIED
        && status != TableStatus.CREATING
        && status != TableStatus.DELETING) {
      plan.transition(
          new Transition(
              subject, Reasons.UPDATING, "AWS cannot tell yet what it has of " + subject));
    }
  }
}
