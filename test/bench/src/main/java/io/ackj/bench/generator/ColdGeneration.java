package io.ackj.bench.generator;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Program;
import io.ackj.bench.measure.Run;
import io.ackj.bench.measure.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole generation for one service, in a JVM of its own, into a directory that is empty before
 * and removed afterwards.
 */
final class ColdGeneration {
  private final String service;
  private final Path output;
  private final Program program;

  /**
   * Prepares it.
   *
   * @param service names it in messages
   * @param input arguments that say what to generate from; none for what the project ships
   */
  ColdGeneration(String service, List<String> input, Launcher launcher, Workspace workspace) {
    this.service = service;
    this.output = workspace.at(service);
    List<String> arguments = new ArrayList<>(input);
    arguments.addAll(List.of("--output", output.toString()));
    this.program =
        new Program(
            "ackj generate for " + service,
            launcher.command("generate", arguments.toArray(String[]::new)),
            workspace.at(service + ".log"));
  }

  String service() {
    return service;
  }

  /**
   * Generates once.
   *
   * @throws BenchmarkFailure if that fails, or nothing was written
   */
  Run run() throws IOException, InterruptedException {
    Run run = program.run();
    if (Workspace.remove(output) == 0) {
      throw new BenchmarkFailure(program.name() + " wrote no file");
    }
    return run;
  }
}
