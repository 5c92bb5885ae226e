package io.ackj.local;

import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a controller has to be told in this process.
 *
 * @param kube which cluster it works in
 * @param region of AWS
 * @param aws where AWS is
 */
record ControllerSettings(Config kube, String region, AwsEnd.Address aws) {
  /** Returns the account; {@code null} if AWS has to be asked. */
  @Nullable String accountId() {
    return aws.isSimulated() ? AwsEnd.SIMULATED_ACCOUNT : null;
  }

  /** Returns where AWS is asked who we are; {@code null} for the same end. */
  @Nullable URI identityEndpoint() {
    String host = aws.uri().getHost();
    // Each of AWS's services has a host of its own. All other ends have one for all.
    return host != null && host.endsWith(".amazonaws.com")
        ? URI.create("https://sts." + region + ".amazonaws.com")
        : null;
  }
}
