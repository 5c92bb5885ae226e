package io.ackj.runtime.account;

import java.util.Map;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * AWS_ENDPOINT_URL as ACK's chart sets it: always, and mostly to nothing. To the SDK of Go that is
 * as good as unset; the SDK of Java would refuse to make any client, those for credentials too.
 */
final class EndpointVariables {
  private static final String VARIABLE = "AWS_ENDPOINT_URL";

  private EndpointVariables() {}

  /**
   * Lets all clients of the process ignore the variable if it is empty. They then ignore endpoints
   * of configuration files as well; {@code --aws-endpoint-url} holds in any case.
   */
  static void ignoreEmpty(Map<String, String> environment) {
    String property = SdkSystemSetting.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.property();
    if (environment.getOrDefault(VARIABLE, "unset").isBlank()
        && System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }
}
