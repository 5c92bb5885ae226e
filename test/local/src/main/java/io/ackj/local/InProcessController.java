package io.ackj.local;

import io.ackj.dynamodb.DynamoDbController;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.logging.Logging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The controller that people install, with the flags that they would give it. */
final class InProcessController implements ControllerStart {
  /** For passes in flight. Nothing is lost without them: the servers end, too. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  @Override
  public Running start(ControllerSettings settings) {
    ControllerConfig config = config(settings);
    Logging.configure(config);
    DynamoDbController controller =
        DynamoDbController.start(config, settings.kube(), credentials(settings));
    return () -> stop(controller);
  }

  private static void stop(DynamoDbController controller) {
    try {
      controller.stop(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ControllerConfig config(ControllerSettings settings) {
    ControllerFlags flags = new ControllerFlags();
    new CommandLine(flags).parseArgs(arguments(settings).toArray(String[]::new));
    return flags.toConfig(Map.of(), DynamoDbController.kindNames());
  }

  private static List<String> arguments(ControllerSettings settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--aws-region=" + settings.region());
    arguments.add("--aws-endpoint-url=" + settings.aws().uri());
    arguments.add("--allow-unsafe-aws-endpoint-urls");
    if (settings.identityEndpoint() != null) {
      arguments.add("--aws-identity-endpoint-url=" + settings.identityEndpoint());
    }
    if (settings.accountId() != null) {
      arguments.add("--aws-account-id=" + settings.accountId());
    }
    // Nobody knows of these ports, so any will do.
    arguments.add("--metrics-addr=127.0.0.1:0");
    arguments.add("--healthz-addr=127.0.0.1:0");
    return arguments;
  }

  private static @Nullable AwsCredentialsProvider credentials(ControllerSettings settings) {
    return settings.aws().isSimulated()
        ? StaticCredentialsProvider.create(
            AwsBasicCredentials.create(AwsEnd.SIMULATED_ACCOUNT, "secret"))
        : null;
  }
}
