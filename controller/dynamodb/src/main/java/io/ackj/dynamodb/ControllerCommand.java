package io.ackj.dynamodb;

import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.config.InvalidFlagException;
import io.ackj.runtime.kube.KubeConfig;
import io.ackj.runtime.logging.Logging;
import io.ackj.runtime.memory.IdleHeap;
import io.fabric8.kubernetes.client.Config;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ackj controller}: the controller alone, against any cluster and any AWS end. */
@Command(
    name = "controller",
    description = "Reconciles DynamoDB's resources in a cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = ControllerCommand.OurVersion.class)
public final class ControllerCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger("setup");

  /** Of the ten seconds that Kubernetes gives a pod to end. */
  private static final Duration GRACE = Duration.ofSeconds(8);

  /** What the process ends with when another replica leads. */
  private static final int LOST_LEAD = 1;

  private final Future<Config> kube;

  @Mixin private ControllerFlags flags = new ControllerFlags();

  private ControllerCommand(Future<Config> kube) {
    this.kube = kube;
  }

  /** Runs it; ends with 0 after SIGTERM, 1 if it cannot start, 2 if the command line is wrong. */
  public static void main(String[] args) {
    // Reading a kubeconfig takes a while, in which flags can be read, too.
    Future<Config> kube = CompletableFuture.supplyAsync(KubeConfig::find);
    int code = ControllerFlags.likeAck(new CommandLine(new ControllerCommand(kube))).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    try {
      ControllerConfig config = flags.toConfig(System.getenv(), DynamoDbController.kindNames());
      Logging.configure(config);
      DynamoDbController controller =
          DynamoDbController.start(
              config, kube.get(), null, () -> Runtime.getRuntime().halt(LOST_LEAD));
      IdleHeap.watch();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(controller), "shutdown"));
      new CountDownLatch(1).await();
      return 0;
    } catch (InvalidFlagException | UncheckedIOException e) {
      LOG.atError().addKeyValue("error", e.getMessage()).log("Unable to create controller manager");
      return 1;
    }
  }

  private void stop(DynamoDbController controller) {
    try {
      controller.stop(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A signal to end is no failure, though the JVM would tell it as one.
    Runtime.getRuntime().halt(0);
  }

  /** Tells the version of the build. */
  static final class OurVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ackj " + Version.text()};
    }
  }
}
