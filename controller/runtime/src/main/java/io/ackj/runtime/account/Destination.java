package io.ackj.runtime.account;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in AWS a resource lives. Clients are kept for each destination.
 *
 * @param account the 12-digit account id; {@code null} while it is not known, since nobody gave it
 *     and STS has not answered
 * @param region the Region, for example {@code eu-west-1}
 * @param endpoint overrides where AWS is called; {@code null} for AWS's own endpoint
 */
public record Destination(@Nullable String account, String region, @Nullable URI endpoint) {
  public Destination {
    Objects.requireNonNull(region);
  }

  /** Returns the partition that the Region belongs to, for example {@code aws-cn}. */
  public String partition() {
    return software.amazon.awssdk.regions.Region.of(region).metadata() == null
        ? "aws"
        : software.amazon.awssdk.regions.Region.of(region).metadata().partition().id();
  }
}
