package io.ackj.dynamodb;

import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.kube.KubeConfig;
import io.ackj.runtime.logging.Logging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

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
    // Read from where a real start has them, since much of a start is the reading.
    System.setProperty("aws.accessKeyId", "rehearsal");
    System.setProperty("aws.secretAccessKey", "secret");
    Path kubeconfig = Files.createTempFile("ackj-rehearsal", ".yaml");
    boolean played;
    try (Stage stage = Stage.open()) {
      Files.writeString(kubeconfig, stage.kubeconfig());
      System.setProperty("kubeconfig", kubeconfig.toString());
      played = play(stage);
    } finally {
      Files.delete(kubeconfig);
    }
    System.exit(played ? 0 : 1);
  }

  private static boolean play(Stage stage) throws InterruptedException {
    ControllerFlags flags = new ControllerFlags();
    ControllerFlags.likeAck(new CommandLine(flags))
        .parseArgs(
            "--aws-region=us-west-2",
            "--aws-endpoint-url=" + stage.aws(),
            "--allow-unsafe-aws-endpoint-urls",
            "--metrics-addr=127.0.0.1:0",
            "--healthz-addr=127.0.0.1:0");
    ControllerConfig config = flags.toConfig(Map.of(), DynamoDbController.kindNames());
    Logging.configure(config);
    DynamoDbController controller = DynamoDbController.start(config, KubeConfig.find(), null);
    boolean played = stage.awaitEnd(MOST_SECONDS, TimeUnit.SECONDS);
    controller.close();
    return played;
  }
}
