package io.ackj.aws.state;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A global table of version 2019.11.21: which Regions of an account share the table of a name. The
 * table in each Region is a record of its own.
 *
 * @param members by Region
 * @param strong whether reads are strongly consistent across Regions, which is for good
 * @param witness the Region that keeps changes without a table; null if there is none
 */
public record ReplicaGroup(
    Map<String, Replica> members, boolean strong, @Nullable Witness witness) {
  public ReplicaGroup {
    members = Collections.unmodifiableMap(new TreeMap<>(members));
  }

  /** Returns the group with a member added or changed. */
  public ReplicaGroup with(Replica member) {
    Map<String, Replica> changed = new TreeMap<>(members);
    changed.put(member.region(), member);
    return new ReplicaGroup(changed, strong, witness);
  }

  /** Returns the group without a member. */
  public ReplicaGroup without(String region) {
    Map<String, Replica> changed = new TreeMap<>(members);
    changed.remove(region);
    return new ReplicaGroup(changed, strong, witness);
  }

  /** Returns the group with another witness, or none. */
  public ReplicaGroup with(@Nullable Witness changed) {
    return new ReplicaGroup(members, strong, changed);
  }

  /**
   * A witness.
   *
   * @param status CREATING, DELETING or ACTIVE
   */
  public record Witness(String region, String status) {}
}
