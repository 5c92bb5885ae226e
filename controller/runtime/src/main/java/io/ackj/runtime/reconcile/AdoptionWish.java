package io.ackj.runtime.reconcile;

import java.util.Map;

/**
 * What annotations say of taking over a resource that exists in AWS.
 *
 * @param policy what is to be done now; nothing once it is done
 * @param identifiers the values of {@code adoption-fields} that find the resource in AWS, by their
 *     names; empty if there are none
 * @param isDone whether the resource was taken over, so that it is never created
 */
record AdoptionWish(Policy policy, Map<String, String> identifiers, boolean isDone) {
  /** What is to be done. */
  enum Policy {
    /** Nothing, or nothing any more. */
    NONE,
    /** The resource is taken as it is in AWS; the manifest follows it. */
    ADOPT,
    /** The resource is taken or created, and then follows the manifest. */
    ADOPT_OR_CREATE
  }

  AdoptionWish {
    identifiers = Map.copyOf(identifiers);
  }
}
