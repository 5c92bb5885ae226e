package io.ackj.aws.dynamodb.policy;

import io.ackj.aws.policy.PolicyDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place for a policy on a table or stream.
 *
 * @param written what was written last
 * @param visible what reads show
 * @param enforced what calls are held against
 */
record AttachedPolicy(Revision written, Revision visible, Revision enforced) {
  /** A place where there never was a policy. */
  static final AttachedPolicy NONE =
      new AttachedPolicy(Revision.NEVER, Revision.NEVER, Revision.NEVER);

  /** Returns a place with a policy that was there from the start. */
  static AttachedPolicy of(Revision revision) {
    return new AttachedPolicy(revision, revision, revision);
  }

  /** Returns it with a write on its way. */
  AttachedPolicy writing(Revision revision) {
    return new AttachedPolicy(revision, visible, enforced);
  }

  /** Returns it with what was written made readable. */
  AttachedPolicy showing(Revision revision) {
    return new AttachedPolicy(written, revision, enforced);
  }

  /** Returns it with what was written made effective. */
  AttachedPolicy enforcing(Revision revision) {
    return new AttachedPolicy(written, visible, revision);
  }

  /** Returns whether a write is on its way. */
  boolean isPending() {
    return !written.id().equals(visible.id());
  }

  /**
   * One write.
   *
   * @param document null if there is none: there never was, or it was removed
   * @param id the time of the write in milliseconds; empty if there never was a policy
   * @param at the time of the write
   */
  record Revision(@Nullable PolicyDocument document, String id, Instant at) {
    /** What stands where nothing was ever written. */
    static final Revision NEVER = new Revision(null, "", Instant.EPOCH);
  }
}
