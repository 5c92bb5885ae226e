package io.ackj.runtime.account;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;

/**
 * The role that a service account of Kubernetes may take, as IRSA puts it into a pod's environment.
 * The SDK knows the variables, but asks STS with a client of its own, which has heard of neither
 * AWS_CA_BUNDLE nor HTTPS_PROXY, nor of the Region that a flag names.
 *
 * @param tokenFile holds the service account's token; read anew whenever credentials are
 * @param roleArn the role to take
 * @param sessionName shows in AWS's records of calls
 */
record WebIdentity(Path tokenFile, String roleArn, String sessionName) {
  private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
  private static final String ROLE_ARN = "AWS_ROLE_ARN";
  private static final String SESSION_NAME = "AWS_ROLE_SESSION_NAME";
  private static final String DEFAULT_SESSION_NAME = "ackj";

  /**
   * Returns what the environment names; empty if that is none. Empty as well if the environment or
   * the JVM's properties have plain keys, which come first for the SDK, too.
   */
  static Optional<WebIdentity> in(Map<String, String> environment) {
    String file = environment.getOrDefault(TOKEN_FILE, "").strip();
    String role = environment.getOrDefault(ROLE_ARN, "").strip();
    if (file.isEmpty() || role.isEmpty() || hasPlainKeys(environment)) {
      return Optional.empty();
    }
    String session = environment.getOrDefault(SESSION_NAME, "").strip();
    return Optional.of(
        new WebIdentity(Path.of(file), role, session.isEmpty() ? DEFAULT_SESSION_NAME : session));
  }

  private static boolean hasPlainKeys(Map<String, String> environment) {
    SdkSystemSetting key = SdkSystemSetting.AWS_ACCESS_KEY_ID;
    return System.getProperty(key.property()) != null
        || !environment.getOrDefault(key.environmentVariable(), "").isBlank();
  }

  /**
   * Returns the role's credentials, which are renewed before they end.
   *
   * @param sts needs no credentials; the caller closes it
   */
  AwsCredentialsProvider credentials(StsClient sts) {
    return StsWebIdentityTokenFileCredentialsProvider.builder()
        .stsClient(sts)
        .webIdentityTokenFile(tokenFile)
        .roleArn(roleArn)
        .roleSessionName(sessionName)
        .build();
  }
}
