package io.ackj.aws.state;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member of a global table.
 *
 * @param listed whether the other members tell it already
 * @param createdAt when it became a member
 * @param source the Region it was filled from; null for the member that was there first
 * @param overrides what differs from the other members
 */
public record Replica(
    String region,
    ReplicaStatus status,
    boolean listed,
    Instant createdAt,
    @Nullable String source,
    Overrides overrides) {

  /** Returns it in another state, which the other members tell. */
  public Replica with(ReplicaStatus newStatus) {
    return new Replica(region, newStatus, true, createdAt, source, overrides);
  }

  /** Returns it with other overrides. */
  public Replica with(Overrides newOverrides) {
    return new Replica(region, status, listed, createdAt, source, newOverrides);
  }

  /**
   * What differs from the other members.
   *
   * @param keyArn its key in KMS; null with a key that AWS owns
   * @param tableClass null if it was not named
   * @param throughput of the table
   * @param indexes throughput of indexes by name; those without any are left out
   */
  public record Overrides(
      @Nullable String keyArn,
      @Nullable String tableClass,
      Reads throughput,
      Map<String, Reads> indexes) {
    /** Nothing differs. */
    public static final Overrides NONE = new Overrides(null, null, Reads.NONE, Map.of());

    public Overrides {
      indexes = Map.copyOf(new TreeMap<>(indexes));
    }
  }

  /**
   * Throughput for reads of its own.
   *
   * @param provisioned capacity units; null if it follows the others
   * @param onDemand maximal request units; null if it follows the others
   */
  public record Reads(@Nullable Long provisioned, @Nullable Long onDemand) {
    /** None of its own. */
    public static final Reads NONE = new Reads(null, null);
  }
}
