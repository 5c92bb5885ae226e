package io.ackj.runtime.account;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Credentials of one role. They are kept, and renewed shortly before they expire, or when AWS does
 * not take them any more. Where the role cannot be assumed there are none: the controller's own
 * never stand in for them.
 */
final class RoleCredentials implements AwsCredentialsProvider, AutoCloseable {
  /** By this AWS's logs tell whose session it is. */
  static final String SESSION_NAME = "ackj-controller";

  private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(5);

  private final RoleArn role;
  private final StsClient sts;
  private volatile StsAssumeRoleCredentialsProvider provider;
  private boolean renewed;
  private long renewedNanos;

  /**
   * Nothing is asked before credentials are.
   *
   * @param sts is left open
   */
  RoleCredentials(RoleArn role, StsClient sts) {
    this.role = role;
    this.sts = sts;
    this.provider = newProvider();
  }

  /**
   * Returns credentials.
   *
   * @throws RoleNotAssumedException if STS gives none
   */
  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return provider.resolveCredentials();
    } catch (SdkException e) {
      throw new RoleNotAssumedException(role, e);
    }
  }

  /**
   * Forgets the credentials that there are: AWS has ended them before their time. Of several calls
   * that learn so at once, only the first counts.
   */
  synchronized void renew() {
    long now = System.nanoTime();
    if (renewed && now - renewedNanos < BETWEEN_RENEWALS.toNanos()) {
      return;
    }
    renewed = true;
    renewedNanos = now;
    StsAssumeRoleCredentialsProvider ended = provider;
    provider = newProvider();
    ended.close();
  }

  private StsAssumeRoleCredentialsProvider newProvider() {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(ask -> ask.roleArn(role.toString()).roleSessionName(SESSION_NAME))
        .build();
  }

  @Override
  public synchronized void close() {
    provider.close();
  }
}
