package io.ackj.runtime.account;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in AWS a resource lives, and as who the controller goes there. Clients are kept for each
 * destination.
 *
 * @param account the 12-digit account id; {@code null} while it is not known, since nobody gave it
 *     and STS has not answered
 * @param region the Region, for example {@code eu-west-1}
 * @param endpoint overrides where AWS is called; {@code null} for AWS's own endpoint
 * @param role the role to assume, which is in that account; {@code null} to call as who the
 *     controller is
 */
public record Destination(
    @Nullable String account, String region, @Nullable URI endpoint, @Nullable RoleArn role) {
  public Destination {
    Objects.requireNonNull(region);
    if (role != null && !role.account().equals(account)) {
      throw new IllegalArgumentException("account " + account + " is not that of " + role);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Destination to
        && Objects.equals(account, to.account)
        && region.equals(to.region)
        && Objects.equals(endpoint, to.endpoint)
        && Objects.equals(role, to.role);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, region, endpoint, role);
  }

  /** Makes a destination in the controller's own account. */
  public Destination(@Nullable String account, String region, @Nullable URI endpoint) {
    this(account, region, endpoint, null);
  }

  /** Returns the same place in another Region. */
  public Destination inRegion(String other) {
    return new Destination(account, other, endpoint, role);
  }

  /** Returns the partition of the role, or the one that the Region belongs to: {@code aws-cn}. */
  public String partition() {
    return role == null ? Partitions.of(region) : role.partition();
  }
}
