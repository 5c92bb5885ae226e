package io.ackj.local;

import io.ackj.local.input.ManifestSource;
import io.ackj.local.manifest.ManifestException;
import io.ackj.local.watch.Screen;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ackj local}: its options, their checks, and its exit codes. */
@Command(
    name = "ackj local",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = LocalCommand.Version.class,
    descriptionHeading = "%n",
    description = {
      "Runs the controller with a Kubernetes API server and a simulation of DynamoDB's control"
          + " plane, all in this process: what manifests do can be tried without a cluster and"
          + " without AWS. Either can be replaced by a real one.",
      "",
      "It applies the manifests, shows the conditions of tables as they change, and goes on until"
          + " Ctrl-C. What its servers store is gone then."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeOnExecutionException = LocalCommand.BUG,
    exitCodeList = {
      "0:with --until-synced: everything is synced",
      "1:something is not synced in time, or the cluster cannot be reached",
      "2:wrong usage, a manifest that is wrong or refused, or a port that is in use",
      "70:a bug in ackj",
      "130, 143:stopped by Ctrl-C or by a signal"
    })
public final class LocalCommand implements Callable<Integer> {
  static final int NOT_SYNCED = 1;
  static final int BAD_INPUT = 2;
  static final int BUG = 70;

  private static final long SECONDS_TO_STOP = 10;

  @Spec private CommandSpec command;

  @Option(
      names = {"-f", "--filename"},
      arity = "1..*",
      split = ",",
      paramLabel = "PATH",
      description =
          "Manifests to apply: files, folders, folders with a kustomization.yaml, or - for"
              + " standard input.")
  private List<String> filenames = List.of();

  @Option(
      names = {"-k", "--kustomize"},
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders with a kustomization.yaml to build and apply.")
  private List<Path> kustomizations = List.of();

  @Option(
      names = {"-R", "--recursive"},
      description = "Read folders in folders of -f, too.")
  private boolean recursive;

  @Option(
      names = "--until-synced",
      arity = "0..1",
      fallbackValue = "5m",
      converter = GoDuration.class,
      paramLabel = "DURATION",
      description =
          "End with 0 as soon as all that is applied is synced, or with 1 and the reasons after so"
              + " long. Without a duration: 5m.")
  private @Nullable Duration untilSynced;

  @Option(
      names = "--aws-endpoint-url",
      paramLabel = "URL",
      description =
          "Use AWS at this end, with the credentials of AWS's usual places; no simulator.")
  private @Nullable URI awsEndpointUrl;

  @Option(
      names = "--aws-region",
      paramLabel = "REGION",
      description = "Region of tables. Default: AWS_REGION, or us-west-2.")
  private @Nullable String region;

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description =
          "Use the cluster of this file; no server. CRDs that it lacks are applied. No other"
              + " controller may run there for the same tables.")
  private @Nullable Path kubeconfig;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description = "Divide the time that the simulator takes for tables. Default: 1, as AWS.")
  private @Nullable Double speed;

  @Option(
      names = "--kube-port",
      paramLabel = "PORT",
      description = "Port of the Kubernetes API. Default: 6443, or any if that is in use.")
  private @Nullable Integer kubePort;

  @Option(
      names = "--aws-port",
      paramLabel = "PORT",
      description = "Port of the simulator. Default: 4566, or any if that is in use.")
  private @Nullable Integer awsPort;

  @Option(
      names = "--verbose",
      description = "Write the controller's log to standard error, not to .ackj/local.log.")
  private boolean verbose;

  private final ControllerStart controller;
  private final Map<String, String> environment;
  private final CompletableFuture<Void> stop;

  private LocalCommand(
      ControllerStart controller, Map<String, String> environment, CompletableFuture<Void> stop) {
    this.controller = controller;
    this.environment = Map.copyOf(environment);
    this.stop = stop;
  }

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    CompletableFuture<Void> stop = new CompletableFuture<>();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, ended), "stop"));
    int code = commandLine(new InProcessController(), System.getenv(), stop).execute(args);
    ended.countDown();
    // Once a signal has begun to end the process, it must not be told to exit.
    if (!stop.isDone()) {
      System.exit(code);
    }
  }

  private static void stopAndWait(CompletableFuture<Void> stop, CountDownLatch ended) {
    stop.complete(null);
    try {
      ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the command, ready to be executed; it runs until it is done or told to stop. */
  static CommandLine commandLine(
      ControllerStart controller, Map<String, String> environment, CompletableFuture<Void> stop) {
    return new CommandLine(new LocalCommand(controller, environment, stop))
        .setParameterExceptionHandler((e, args) -> badUsage(e));
  }

  @Override
  public Integer call() throws Exception {
    LocalOptions options = options();
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    try (Screen screen = Screens.fitting(out, environment)) {
      return new LocalSession(options, controller, screen, err, stop).run();
    } catch (ManifestException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private LocalOptions options() {
    ManifestSource manifests = new ManifestSource(filenames, kustomizations, recursive);
    if (untilSynced != null && manifests.isEmpty()) {
      throw invalid("--until-synced waits for what -f or -k applies, and neither is given");
    }
    refuseTogether("--speed", speed, "--aws-endpoint-url", awsEndpointUrl);
    refuseTogether("--aws-port", awsPort, "--aws-endpoint-url", awsEndpointUrl);
    refuseTogether("--kube-port", kubePort, "--kubeconfig", kubeconfig);
    checkEndpoint();
    if (speed != null && !(speed > 0 && speed <= 1_000_000)) {
      throw invalid("--speed is " + speed + "; it must be above 0; 10 is ten times as fast as AWS");
    }
    checkPort("--kube-port", kubePort);
    checkPort("--aws-port", awsPort);
    return new LocalOptions(
        manifests,
        untilSynced,
        awsEndpointUrl,
        region(),
        kubeconfig,
        speed == null ? 1 : speed,
        kubePort,
        awsPort,
        verbose);
  }

  private void refuseTogether(
      String name, @Nullable Object value, String other, @Nullable Object otherValue) {
    if (value != null && otherValue != null) {
      throw invalid(
          "%s is of no use with %s, which replaces the server that it is for; give one of them"
              .formatted(name, other));
    }
  }

  private void checkEndpoint() {
    URI endpoint = awsEndpointUrl;
    if (endpoint == null) {
      return;
    }
    String scheme = String.valueOf(endpoint.getScheme());
    if (endpoint.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw invalid(
          "--aws-endpoint-url is \"%s\"; it must be a URL such as http://127.0.0.1:8000"
              .formatted(endpoint));
    }
  }

  private void checkPort(String name, @Nullable Integer port) {
    if (port == null) {
      return;
    }
    if (port < 0 || port > 65_535) {
      throw invalid(name + " is " + port + "; it must be between 0 and 65535");
    }
    if (!Ports.isFree(port)) {
      throw invalid(
          "%s is %d, which is in use; take another one, or 0 for any that is free"
              .formatted(name, port));
    }
  }

  private String region() {
    if (region != null) {
      return region;
    }
    String usual = environment.getOrDefault("AWS_REGION", "");
    return usual.isEmpty() ? "us-west-2" : usual;
  }

  private ParameterException invalid(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private static int badUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("ackj local --help tells the options.");
    }
    return BAD_INPUT;
  }

  /** Tells the version of the project, which the launcher knows. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ackj " + System.getProperty("ackj.version", "of unknown version")};
    }
  }
}
