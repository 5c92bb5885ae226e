package io.ackj.aws;

import io.ackj.aws.call.CallLog;
import io.ackj.aws.http.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ackj aws}: the command line of {@link AwsSimulator}. */
@Command(
    name = "ackj aws",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = AwsCommand.Version.class,
    descriptionHeading = "%n",
    description = {
      "Simulates DynamoDB's control plane on a port of this machine, with STS and the reading side"
          + " of Resource Groups Tagging. Everything is in memory, and gone when it stops.",
      "",
      "It prints three environment variables; AWS's CLI and SDKs use the simulator once they are"
          + " set. An access key id that holds twelve digits is of the account of that number."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeOnExecutionException = AwsCommand.BUG,
    exitCodeList = {
      "0:told how it is used",
      "1:the port cannot be opened",
      "2:wrong usage",
      "70:a bug in ackj",
      "130, 143:stopped by Ctrl-C or by a signal"
    })
public final class AwsCommand implements Callable<Integer> {
  static final int STOPPED = 0;
  static final int NO_PORT = 1;
  static final int BAD_USAGE = 2;
  static final int BUG = 70;

  private static final long SECONDS_TO_STOP = 5;

  private static final int DEFAULT_PORT = 4566;

  @Spec private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + DEFAULT_PORT,
      description = "Port of 127.0.0.1 to listen on; 0 takes one that is free. Default: 4566.")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Divide the time that tables, indexes and backups take. Default: 1, as AWS.")
  private double speed;

  @Option(names = "--quotas", description = "Throttle calls as AWS does.")
  private boolean quotas;

  @Option(
      names = "--lag",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Let reads lag behind writes by so many milliseconds. Default: 0.")
  private long lag;

  @Option(
      names = "--iam",
      description = "Deny roles and users what PUT /_ackj/iam does not allow them.")
  private boolean iam;

  @Option(
      names = "--legacy-global-tables",
      description = "Accept new global tables of version 2017.11.29, which AWS refuses.")
  private boolean legacyGlobalTables;

  @Option(
      names = "--logged-calls",
      paramLabel = "N",
      defaultValue = "" + CallLog.DEFAULT_CAPACITY,
      description = "How many calls GET /_ackj/calls tells at most. Default: ${DEFAULT-VALUE}.")
  private int loggedCalls;

  private final CountDownLatch stop;

  AwsCommand(CountDownLatch stop) {
    this.stop = stop;
  }

  /** Runs the command until the process is told to end. */
  public static void main(String[] args) {
    // Both take a moment, and go on while flags are read.
    Models.prepare();
    Server.prepare();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, ended), "stop"));
    int code = commandLine(stop).execute(args);
    ended.countDown();
    // Once a signal has begun to end the process, it must not be told to exit.
    if (stop.getCount() > 0) {
      System.exit(code);
    }
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch ended) {
    stop.countDown();
    try {
      ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the command, ready to be executed; it runs until the latch is open. */
  static CommandLine commandLine(CountDownLatch stop) {
    return new CommandLine(new AwsCommand(stop))
        .setParameterExceptionHandler((e, args) -> badUsage(e));
  }

  @Override
  public Integer call() throws InterruptedException {
    AwsOptions options = options();
    try (AwsSimulator simulator = AwsSimulator.start(options)) {
      announce(simulator);
      stop.await();
      return STOPPED;
    } catch (IOException e) {
      err().println(e.getMessage());
      err().println("Give another port with --port, or --port 0 for one that is free.");
      return NO_PORT;
    }
  }

  private AwsOptions options() {
    try {
      return AwsOptions.defaults()
          .withPort(port)
          .withSpeed(speed)
          .withQuotas(quotas)
          .withLag(Duration.ofMillis(lag))
          .withIam(iam)
          .withLegacyGlobalTables(legacyGlobalTables)
          .withLoggedCalls(loggedCalls);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  private void announce(AwsSimulator simulator) {
    PrintWriter out = command.commandLine().getOut();
    out.println("export AWS_ENDPOINT_URL=" + simulator.uri());
    out.println("export AWS_ACCESS_KEY_ID=000000000000");
    out.println("export AWS_SECRET_ACCESS_KEY=secret");
    out.println("# Any Region will do. Unless your configuration has one:");
    out.println("# export AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2");
    out.flush();
  }

  private static int badUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("ackj aws --help tells the options.");
    }
    return BAD_USAGE;
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Tells the version of the project. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = System.getProperty("ackj.version");
      return new String[] {"ackj " + (version == null ? "(unknown version)" : version)};
    }
  }
}
