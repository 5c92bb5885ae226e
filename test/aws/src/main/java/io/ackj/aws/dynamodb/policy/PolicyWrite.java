package io.ackj.aws.dynamodb.policy;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.feature.ResourceArn;
import io.ackj.aws.dynamodb.feature.Timestamps;
import io.ackj.aws.dynamodb.policy.AttachedPolicy.Revision;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.policy.Caller;
import io.ackj.aws.policy.PolicyDocument;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing and removing the policy of a table or stream. */
public final class PolicyWrite {
  private static final String NO_POLICY = "NO_POLICY";

  private final Call call;
  private final PolicyPlace place;

  private PolicyWrite(Call call, PolicyPlace place) {
    this.call = call;
    this.place = place;
  }

  /**
   * Attaches a policy.
   *
   * @param text of the policy
   * @param expected the revision that must be there, or {@code NO_POLICY}; null for any
   * @param confirmed whether the caller may deny itself to do this again
   * @return the id of the revision; that of before if the policy says the same
   * @throws AwsException if the policy is not valid, is not expected, or is not taken now
   */
  public static String put(
      Call call, String resourceArn, String text, @Nullable String expected, boolean confirmed) {
    ResourceArn arn = PolicyPlace.parse(call, resourceArn);
    PolicyDocument document = PolicyDocument.parse(text, PolicyPlace.target(arn));
    PolicyWrite write = new PolicyWrite(call, PolicyPlace.find(call, arn, call.time()));
    return write.put(document, expected, confirmed);
  }

  private String put(PolicyDocument document, @Nullable String expected, boolean confirmed) {
    requireExpected(expected);
    Revision current = cell().current().written();
    if (document.equals(current.document()) && phase() != Phase.FORGOTTEN) {
      return current.id();
    }
    requireAllowed(document, confirmed);
    requireTurn();
    Revision revision = new Revision(document, newId(current), call.time());
    write(revision);
    return revision.id();
  }

  /**
   * Removes the policy; that there is none is no mistake.
   *
   * @param expected the revision that must be there; null for any
   * @return the id of the policy that was removed, or of its removal if it was removed before;
   *     empty if there never was one
   * @throws AwsException if the policy is not expected, or cannot be removed now
   */
  public static Optional<String> delete(Call call, String resourceArn, @Nullable String expected) {
    ResourceArn arn = PolicyPlace.parse(call, resourceArn);
    return new PolicyWrite(call, PolicyPlace.find(call, arn, call.time())).delete(expected);
  }

  private Optional<String> delete(@Nullable String expected) {
    requireExpected(expected);
    Revision current = cell().current().written();
    if (current.document() == null) {
      return Optional.of(current.id()).filter(id -> !id.isEmpty());
    }
    requireTurn();
    write(new Revision(null, newId(current), call.time()));
    return Optional.of(current.id());
  }

  private void requireExpected(@Nullable String expected) {
    Revision current = cell().current().written();
    boolean exists = current.document() != null;
    if (expected == null || (!exists && expected.equals(NO_POLICY))) {
      return;
    }
    if (!exists || !expected.equals(current.id())) {
      throw AwsException.of(
          "PolicyNotFoundException",
          "Resource-based policy not found for the provided ResourceArn: Requested update for"
              + " policy with revision id "
              + expected
              + ", but "
              + (exists
                  ? "the policy associated to target " + place.shownAs() + " did not match."
                  : place.shownAs() + " has no associated policy."));
    }
  }

  private void requireAllowed(PolicyDocument document, boolean confirmed) {
    Caller caller = new Caller(call.principalArn());
    if (!confirmed && document.denies(caller, "dynamodb:PutResourcePolicy", place.arn().text())) {
      throw AwsException.of(
          "AccessDeniedException",
          "The new resource policy will not allow you to update the resource policy in the"
              + " future.");
    }
  }

  private void requireTurn() {
    requireUsableTable();
    if (cell().current().isPending()) {
      throw Refusals.inUse(
          place.kind() + " is pending previous resource-based policy update: " + place.name());
    }
    Revision last = cell().current().written();
    if (!last.id().isEmpty()
        && !Lifetime.isOver(place.table(), last.at(), Lapse.POLICY_COOLDOWN, call.time())) {
      Instant end = last.at().plus(call.world().durations().of(Lapse.POLICY_COOLDOWN));
      throw Refusals.throttled(
          "Resource-based policy for "
              + place.shownAs()
              + " modified within the previous 15000 milliseconds. Please try again after "
              + Timestamps.text(end)
              + ".");
    }
  }

  private void requireUsableTable() {
    String table = place.arn().table();
    if (phase() == Phase.CREATING) {
      throw Refusals.inUse("Table is being created: " + table);
    }
    if (phase() != Phase.USABLE) {
      throw Refusals.inUse("Table is being deleted: " + table);
    }
  }

  private Phase phase() {
    return Lifetime.phase(place.table(), call.time());
  }

  /** Returns the time in milliseconds, made greater than the last id if the clock stood still. */
  private String newId(Revision last) {
    long now = call.time().toEpochMilli();
    long after = last.id().isEmpty() ? now : Math.max(now, Long.parseLong(last.id()) + 1);
    return String.valueOf(after);
  }

  private void write(Revision revision) {
    Cell<AttachedPolicy> cell = cell();
    boolean first = cell.current().enforced().equals(Revision.NEVER);
    cell.set(cell.current().writing(revision), call.time());
    place.table().after(Lapse.POLICY_CHANGE, at -> cell.set(cell.current().showing(revision), at));
    // A table's first policy is looked up afresh; later ones wait for what is cached to go stale.
    place
        .table()
        .after(
            first ? Lapse.POLICY_CHANGE : Lapse.POLICY_ENFORCEMENT,
            at -> cell.set(cell.current().enforcing(revision), at));
  }

  private Cell<AttachedPolicy> cell() {
    return place.cell();
  }
}
