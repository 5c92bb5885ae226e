package io.ackj.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A start of {@code ackj controller} in front of a stage, that ends when some tables are synced.
 * The launcher runs it once, and lets the JVM keep the classes that it loads and, from JDK 25 on,
 * what it found worth compiling. What it does not do as a start does, each start pays for.
 */
final class Rehearsal {
  private static final long MOST_SECONDS = 90;

  private Rehearsal() {}

  /** Plays, and ends the JVM, with 0 if all tables were synced. */
  public static void main(String[] args) throws Exception {
    // Read from where a real start has them, since much of a start is the reading.
    System.setProperty("aws.accessKeyId", "rehearsal");
    System.setProperty("aws.secretAccessKey", "secret");
    Stage stage = Stage.open();
    Path kubeconfig = Files.createTempFile("ackj-rehearsal", ".yaml");
    boolean played;
    try {
      Files.writeString(kubeconfig, stage.kubeconfig());
      System.setProperty("kubeconfig", kubeconfig.toString());
      startController(stage.aws());
      played = stage.awaitEnd(MOST_SECONDS, TimeUnit.SECONDS);
    } finally {
      Files.delete(kubeconfig);
    }
    if (!played) {
      Runtime.getRuntime().halt(1);
    }
    // As by SIGTERM: the controller ends, and the JVM with it.
    System.exit(0);
  }

  private static void startController(String aws) {
    String[] arguments = {
      "--aws-region=us-west-2",
      "--aws-endpoint-url=" + aws,
      "--allow-unsafe-aws-endpoint-urls",
      "--metrics-addr=127.0.0.1:0",
      "--healthz-addr=127.0.0.1:0"
    };
    Thread thread = new Thread(() -> ControllerCommand.main(arguments), "controller");
    thread.setDaemon(true);
    thread.start();
  }
}
