package io.ackj.dynamodb;

import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.logging.Logging;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A start of {@code ackj controller} in front of a stage, that ends when some tables are synced.
 * The launcher runs it once, and lets the JVM keep the classes that it loads and, from JDK 25 on,
 * what it found worth compiling.
 */
final class Rehearsal {
  private static final long MOST_SECONDS = 90;

  private Rehearsal() {}

  /** Plays, and ends the JVM, with 0 if all tables were synced. */
  public static void main(String[] args) throws Exception {
    try (Stage stage = Stage.open()) {
      ControllerFlags flags = new ControllerFlags();
      new CommandLine(flags)
          .parseArgs(
              "--aws-region=us-west-2",
              "--aws-endpoint-url=" + stage.aws(),
              "--allow-unsafe-aws-endpoint-urls",
              "--metrics-addr=127.0.0.1:0",
              "--healthz-addr=127.0.0.1:0");
      ControllerConfig config = flags.toConfig(Map.of(), DynamoDbController.kindNames());
      Logging.configure(config);
      Config kube =
          new ConfigBuilder(Config.empty())
              .withMasterUrl(stage.kubernetes())
              .withTrustCerts(true)
              .withDisableHostnameVerification(true)
              .build();
      DynamoDbController controller =
          DynamoDbController.start(
              config,
              kube,
              StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "secret")));
      boolean played = stage.awaitEnd(MOST_SECONDS, TimeUnit.SECONDS);
      controller.close();
      System.exit(played ? 0 : 1);
    }
  }
}
