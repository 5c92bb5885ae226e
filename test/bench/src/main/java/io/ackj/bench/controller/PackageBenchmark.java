package io.ackj.bench.controller;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.Unit;
import io.ackj.bench.measure.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures a start of what is shipped. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how soon the controller works, and its memory, as it is shipped: with the JVM of the"
          + " package that mvn package has made.",
      "Figures in brackets are of ACK's controller 1.9.2."
    })
public final class PackageBenchmark implements Callable<Integer> {
  private static final String SUBJECT = "package";
  private static final int STARTS = 5;

  @Spec private CommandSpec spec;

  private final Report report = new Report();

  /**
   * Measures and prints.
   *
   * @throws BenchmarkFailure if there is no package, or the other programs cannot be built
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    Launcher launcher = Launcher.ofThisProject();
    Path program = program(launcher);
    launcher.build("kube");
    launcher.build("aws");
    say("%s: %s".formatted(program, jvm(program)));
    try (Workspace workspace = new Workspace();
        Stage stage = Stage.start(launcher, List.of(program.toString()), workspace)) {
      Findings findings = new Findings(SUBJECT, report, this::say);
      stage.warmUp();
      stage.aws().hurry();
      measureReady(stage, findings);
      MemoryScenario.measureStart(stage, findings);
      MemoryScenario.measureIdle(stage, findings);
    }
    say("");
    report.lines().forEach(this::say);
    return report.withinLimits() ? 0 : 1;
  }

  private static Path program(Launcher launcher) {
    String version = System.getProperty("ackj.version", "");
    Path program =
        launcher.project("controller/image/target/ackj-controller-" + version + "/bin/controller");
    if (!Files.isExecutable(program)) {
      throw new BenchmarkFailure(
          program + " is missing; make it by mvn -B package -DskipTests -pl controller/image -am");
    }
    return program;
  }

  /** It need not be that which measures. */
  private static String jvm(Path program) throws IOException {
    return Files.readAllLines(program.resolveSibling("../runtime/release")).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .findFirst()
        .orElse("a JVM that does not say its version");
  }

  private static void measureReady(Stage stage, Findings findings)
      throws IOException, InterruptedException {
    List<Long> millis = new ArrayList<>();
    // The first is not counted: it brings files into the disk cache.
    for (int i = 0; i <= STARTS; i++) {
      try (RunningController controller = stage.startController()) {
        millis.add(Duration.between(controller.started(), Instant.now()).toMillis());
        controller.stop();
      }
    }
    findings.say("starts to ready: %s ms".formatted(millis));
    findings.show("start to ready", Unit.TIME, millis.subList(1, millis.size()));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
