package io.ackj.kube;

import io.ackj.kube.tls.KubeconfigFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code ackj kube}: a {@link KubeServer} by itself, for people. It runs until Ctrl-C or SIGTERM,
 * and then ends with 130 or 143 as the JVM does: whoever started it can tell that it was stopped
 * from a server that ended by itself.
 */
@Command(
    name = "ackj kube",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = KubeCommand.Version.class,
    descriptionHeading = "%n",
    description = {
      "Runs a Kubernetes API server on this machine, for kubectl and for controllers: custom"
          + " resources, namespaces, config maps, secrets, events, leases and RBAC objects. There"
          + " are no pods.",
      "",
      "It listens on 127.0.0.1 only and lets everybody in. What it stores is gone when it stops,"
          + " with Ctrl-C."
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeOnExecutionException = KubeCommand.BUG,
    exitCodeList = {
      "2:wrong usage, a port that is in use, or a file that cannot be written",
      "70:a bug in ackj",
      "130:stopped with Ctrl-C",
      "143:stopped with SIGTERM"
    })
public final class KubeCommand implements Callable<Integer> {
  static final int BAD_INPUT = 2;
  static final int BUG = 70;

  @Spec private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "6443",
      description = "Where to listen; 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description =
          "Where to write how clients get in; the file is removed at the end. Default:"
              + " .ackj/kube-PORT.yaml in the project. Never a file that something else has"
              + " written.")
  private @Nullable Path kubeconfig;

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // It takes a moment, and goes on while flags are read.
    KubeServer.prepare();
    System.exit(commandLine().execute(args));
  }

  /** Returns the command, ready to be executed. */
  static CommandLine commandLine() {
    return new CommandLine(new KubeCommand())
        .setParameterExceptionHandler((e, args) -> badUsage(e));
  }

  @Override
  public Integer call() throws InterruptedException {
    checkPort();
    return serve(start());
  }

  private void checkPort() {
    if (port < 0 || port > 65_535) {
      throw invalid("--port is " + port + "; it must be between 0 and 65535");
    }
  }

  private KubeServer start() {
    try {
      return KubeServer.start(KubeOptions.defaults().withPort(port));
    } catch (IllegalStateException e) {
      if (!isPortInUse(e)) {
        throw e;
      }
      throw invalid(
          "--port is " + port + ", which is in use; take another one, or 0 for any that is free");
    }
  }

  private static boolean isPortInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** Serves until the JVM is told to end. */
  private int serve(KubeServer server) throws InterruptedException {
    KubeconfigFile file = new KubeconfigFile(location(server.port()));
    String text = server.kubeconfig();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread atTheEnd = new Thread(() -> stop(server, file, text, stopped), "kube-stop");
    // Before the file is there: it must not stay behind, whenever the signal comes.
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    write(file, text);
    PrintWriter out = command.commandLine().getOut();
    KubeUsage.lines(server.uri(), file.path()).forEach(out::println);
    out.flush();
    stopped.await();
    return CommandLine.ExitCode.OK;
  }

  private Path location(int boundPort) {
    return kubeconfig != null
        ? kubeconfig
        : Path.of(System.getProperty("ackj.root", ""), ".ackj", "kube-" + boundPort + ".yaml");
  }

  private void write(KubeconfigFile file, String text) {
    try {
      file.write(text);
    } catch (FileAlreadyExistsException e) {
      throw invalid(
          "--kubeconfig is "
              + file.path()
              + ", which ackj kube has not written, so it stays as it is; name another file");
    } catch (IOException e) {
      throw invalid("--kubeconfig cannot be written: " + e);
    }
  }

  private static void stop(
      KubeServer server, KubeconfigFile file, String text, CountDownLatch stopped) {
    try {
      file.remove(text);
    } catch (IOException e) {
      // Nobody is left to tell; the next start writes the file anew.
    }
    server.close();
    stopped.countDown();
  }

  private ParameterException invalid(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private static int badUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("ackj kube --help tells the options.");
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
