package io.ackj.kube.kubectl;

import io.ackj.kube.contract.Placeholders;
import io.ackj.kube.contract.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One run of a session with a kubectl against a server. */
final class SessionRun implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path folder;
  private final String namespace;
  private final Placeholders placeholders;
  private final Map<String, String> environment = new HashMap<>();
  private @Nullable Process background;

  SessionRun(ServerUnderTest server, Kubectl kubectl, Session session, Path folder)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.namespace = "k" + kubectl.minor() + "-" + session.name();
    this.placeholders =
        new Placeholders(
            Map.of(
                server.authority(), "<server>", namespace, "${ns}", folder.toString(), "<folder>"),
            true);
    Path programs = Files.createDirectory(folder.resolve(".bin"));
    writeProgram(
        programs.resolve("kubectl"), "#!/bin/sh\nexec '" + kubectl.program() + "' \"$@\"\n");
    Path kubeconfig = folder.resolve(".kubeconfig");
    Files.copy(server.kubeconfig(), kubeconfig);
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    environment.put("KUBECONFIG", kubeconfig.toString());
    environment.put("HOME", folder.resolve(".home").toString());
    environment.put("TMPDIR", Files.createDirectory(folder.resolve(".tmp")).toString());
    environment.put("TZ", "UTC");
    environment.put("LC_ALL", "C");
    prepare("kubectl create namespace " + namespace);
    prepare("kubectl config set-context --current --namespace=" + namespace);
  }

  private void prepare(String command) throws IOException, InterruptedException {
    List<String> shown = run(command);
    if (shown.stream().anyMatch(line -> line.startsWith("?"))) {
      throw new AssertionError(command + ": " + shown);
    }
  }

  /** Takes a step and returns what is seen, as the file should show it. */
  List<String> take(Session.Step step) throws IOException, InterruptedException {
    return switch (step.sort()) {
      case "file" -> write(step);
      case "$" -> run(step.operand());
      case "&" -> begin(step.operand());
      default -> join(step.operand());
    };
  }

  @Override
  public void close() {
    if (background != null) {
      background.destroyForcibly();
    }
  }

  private List<String> write(Session.Step step) throws IOException {
    Path file = folder.resolve(step.operand());
    Files.createDirectories(file.getParent());
    Files.writeString(file, filledIn(step.content()));
    if (step.content().startsWith("#!")) {
      writeProgram(file, step.content());
    }
    return List.of();
  }

  private static void writeProgram(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> run(String command) throws IOException, InterruptedException {
    Process process = start(command, "");
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    List<String> shown = new ArrayList<>(shown("| ", Files.readString(folder.resolve(".out"))));
    shown.addAll(shown("! ", Files.readString(folder.resolve(".err"))));
    if (process.exitValue() != 0) {
      shown.add("? " + process.exitValue());
    }
    return shown;
  }

  /** Starts a command and waits until its log holds a text. */
  private List<String> begin(String operand) throws IOException {
    String[] textAndCommand = operand.substring("wait ".length()).split(": ", 2);
    background = start(textAndCommand[1], "background");
    Path log = folder.resolve(".errbackground");
    Awaitility.await()
        .alias(operand)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> Files.readString(log).contains(textAndCommand[0]));
    return List.of();
  }

  private List<String> join(String lines) throws IOException, InterruptedException {
    Process process = background;
    if (process == null) {
      throw new IllegalStateException("nothing goes on in the background");
    }
    Path out = folder.resolve(".outbackground");
    List<String> shown = new ArrayList<>();
    if (lines.isEmpty()) {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("what goes on in the background does not end");
      }
      shown.addAll(shown("| ", Files.readString(out)));
      if (process.exitValue() != 0) {
        shown.add("? " + process.exitValue());
      }
    } else {
      int count = Integer.parseInt(lines);
      Awaitility.await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> Files.readString(out).lines().count() >= count);
      shown.addAll(shown("| ", Files.readString(out)).subList(0, count));
      process.destroy();
      process.waitFor();
    }
    return shown;
  }

  private Process start(String command, String suffix) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", filledIn(command))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(".out" + suffix).toFile())
            .redirectError(folder.resolve(".err" + suffix).toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String filledIn(String text) {
    return text.replace("${ns}", namespace);
  }

  private List<String> shown(String mark, String output) {
    return ShownText.of(output, placeholders)
        .lines()
        .map(line -> (mark + line).stripTrailing())
        .toList();
  }
}
