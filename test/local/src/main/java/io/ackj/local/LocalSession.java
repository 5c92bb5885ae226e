package io.ackj.local;

import io.ackj.local.apply.Applied;
import io.ackj.local.apply.RefusedException;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.watch.Screen;
import io.ackj.local.watch.SyncProgress;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the start of the servers to their end. */
final class LocalSession {
  private static final int DONE = 0;

  private final LocalOptions options;
  private final ControllerStart controller;
  private final Screen screen;
  private final PrintWriter err;
  private final CompletableFuture<Void> stop;
  private final Path folder = Path.of(System.getProperty("ackj.root", ""), ".ackj");

  LocalSession(
      LocalOptions options,
      ControllerStart controller,
      Screen screen,
      PrintWriter err,
      CompletableFuture<Void> stop) {
    this.options = options;
    this.controller = controller;
    this.screen = screen;
    this.err = err;
    this.stop = stop;
  }

  /** Returns the exit code. Whatever was started has ended by then. */
  int run() throws InterruptedException {
    try (Servers servers = start()) {
      List<Manifest> manifests = options.manifests().read(System.in);
      KubeEnd kube = servers.kube();
      AwsEnd aws = servers.aws();
      try (ErrorLog log = options.verbose() ? ErrorLog.none() : ErrorLog.into(logFile())) {
        usage(kube, aws, log).forEach(screen::line);
        return run(kube, aws, manifests);
      }
    }
  }

  /** Each takes a moment, and neither needs the other. */
  private Servers start() {
    return new Servers(meanwhile("kube", this::startKube), meanwhile("aws", this::startAws));
  }

  private KubeEnd startKube() {
    return options.kubeconfig() == null
        ? KubeEnd.own(options.chosenKubePort(), folder)
        : KubeEnd.of(options.kubeconfig());
  }

  private AwsEnd startAws() {
    return options.awsEndpoint() == null
        ? AwsEnd.simulated(options.chosenAwsPort(), options.speed())
        : AwsEnd.at(options.awsEndpoint());
  }

  private static <T> CompletableFuture<T> meanwhile(String name, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task, name + "-start").start());
  }

  private int run(KubeEnd kube, AwsEnd aws, List<Manifest> manifests) throws InterruptedException {
    try (LocalRun run = new LocalRun(kube, screen)) {
      run.prepare();
      run.start(controller, new ControllerSettings(kube.config(), options.region(), aws.address()));
      List<Applied> applied = run.apply(manifests);
      return await(run.watch(applied));
    } catch (RefusedException e) {
      err.println(e.getMessage());
      return LocalCommand.BAD_INPUT;
    } catch (KubernetesClientException e) {
      err.println(
          "The cluster at %s does not do its part: %s".formatted(kube.address(), rootMessage(e)));
      return LocalCommand.NOT_SYNCED;
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage() == null ? root : root.getMessage());
  }

  private int await(SyncProgress progress) throws InterruptedException {
    if (options.untilSynced() == null) {
      stop.join();
      return DONE;
    }
    var unused = stop.thenRun(progress::stop);
    List<String> obstacles = progress.await(options.untilSynced());
    screen.close();
    if (obstacles.isEmpty()) {
      screen.line("Everything is synced.");
      return DONE;
    }
    if (!stop.isDone()) {
      err.println("Not synced:");
      obstacles.forEach(obstacle -> err.println("  " + obstacle));
    }
    return LocalCommand.NOT_SYNCED;
  }

  private List<String> usage(KubeEnd kube, AwsEnd aws, ErrorLog log) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Kubernetes at " + kube.address() + (kube.isOwn() ? ", a server of this process" : ""));
    lines.add(
        "AWS at "
            + aws.address().uri()
            + (aws.address().isSimulated() ? ", simulated in this process" : ""));
    lines.add("");
    lines.add("In another terminal:");
    lines.add("  " + kube.export());
    aws.exports(options.region()).forEach(export -> lines.add("  " + export));
    lines.add("");
    lines.add("The controller logs to " + log.place() + ". Ctrl-C stops everything.");
    lines.add("");
    return lines;
  }

  private Path logFile() {
    return folder.resolve("local.log");
  }

  /** Both ends, which may still be starting. Closing waits until they can be closed. */
  private record Servers(
      CompletableFuture<KubeEnd> startedKube, CompletableFuture<AwsEnd> startedAws)
      implements AutoCloseable {
    KubeEnd kube() {
      return value(startedKube);
    }

    AwsEnd aws() {
      return value(startedAws);
    }

    private static <T> T value(CompletableFuture<T> started) {
      try {
        return started.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw e;
      }
    }

    @Override
    public void close() {
      startedAws.handle((aws, failure) -> aws).thenAccept(LocalSession::closeIfThere).join();
      startedKube.handle((kube, failure) -> kube).thenAccept(LocalSession::closeIfThere).join();
    }
  }

  private static void closeIfThere(@Nullable AwsEnd aws) {
    if (aws != null) {
      aws.close();
    }
  }

  private static void closeIfThere(@Nullable KubeEnd kube) {
    if (kube != null) {
      kube.close();
    }
  }
}
