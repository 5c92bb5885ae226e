package io.ackj.bench.controller;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.ThisJvm;
import io.ackj.bench.measure.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures {@code ackj controller}. */
@Command(
    name = "controller",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the controller between ackj kube and ackj aws, all with default settings. AWS"
          + " answers after 10 ms and takes 7 s to create a table.",
      "Figures in brackets are of ACK's controller 1.9.2 with the same work."
    })
public final class ControllerBenchmark implements Callable<Integer> {
  private static final String SUBJECT = "controller";

  private static final List<Scenario> SCENARIOS =
      List.of(
          new CreateScenario(),
          new RestartScenario(),
          new ResyncScenario(),
          new SteadyScenario(),
          new QuotaScenario(),
          new EditScenario(),
          new DeleteScenario(),
          new MemoryScenario());

  @Option(
      names = "--only",
      paramLabel = "SCENARIO",
      split = ",",
      description = {
        "Measure one scenario, or several with commas between them: create, restart, resync,"
            + " steady, quotas, edits, delete, memory. Default: all."
      })
  private @Nullable Set<String> only;

  @Spec private CommandSpec spec;

  private final Report report = new Report();

  /**
   * Measures and prints. A scenario that cannot be measured does not keep the others from it.
   *
   * @throws BenchmarkFailure if a program cannot be built
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Scenario> chosen = chosen();
    Launcher launcher = Launcher.ofThisProject();
    for (String program : List.of("kube", "aws", "controller")) {
      launcher.build(program);
    }
    say(ThisJvm.description());
    for (Scenario scenario : chosen) {
      measure(scenario, launcher);
    }
    say("");
    report.lines().forEach(this::say);
    return report.withinLimits() ? 0 : 1;
  }

  private List<Scenario> chosen() {
    Set<String> names = SCENARIOS.stream().map(Scenario::name).collect(Collectors.toSet());
    for (String name : only == null ? Set.<String>of() : only) {
      if (!names.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--only must be of %s, not \"%s\""
                .formatted(SCENARIOS.stream().map(Scenario::name).toList(), name));
      }
    }
    return SCENARIOS.stream()
        .filter(scenario -> only == null || only.contains(scenario.name()))
        .toList();
  }

  private void measure(Scenario scenario, Launcher launcher)
      throws IOException, InterruptedException {
    Instant start = Instant.now();
    try (Workspace workspace = new Workspace();
        Stage stage = Stage.start(launcher, workspace)) {
      scenario.measure(stage, new Findings(SUBJECT, report, this::say));
      say(SUBJECT + ": " + stage.cpuTimes());
    } catch (BenchmarkFailure e) {
      say(SUBJECT + ": " + scenario.name() + " failed: " + e.getMessage());
      report.addFailed(SUBJECT, scenario.name(), "see above");
    }
    say(
        "%s: %s took %d s"
            .formatted(
                SUBJECT, scenario.name(), Duration.between(start, Instant.now()).toSeconds()));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
