package io.ackj.runtime.account;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * What all AWS clients have in common.
 *
 * @param timeout how long to wait for an answer; zero for as long as it takes
 * @param userAgent what User-Agent headers begin with
 * @param credentials where credentials come from; {@code null} for the SDK's default chain
 */
public record AwsClientSettings(
    Duration timeout, UserAgent userAgent, @Nullable AwsCredentialsProvider credentials) {
  public AwsClientSettings {
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(userAgent);
  }
}
