package io.ackj.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The project's launcher, so that what is measured is what people start. */
public final class Launcher {
  private final Path file;

  private Launcher(Path file) {
    this.file = file;
  }

  /**
   * Returns that of the project.
   *
   * @throws BenchmarkFailure if this was not started by it
   */
  public static Launcher ofThisProject() {
    @Nullable String root = System.getProperty("ackj.root");
    if (root == null) {
      throw new BenchmarkFailure("The project is not known; run this as ./ackj bench");
    }
    Path file = Path.of(root, "ackj");
    if (!Files.isExecutable(file)) {
      throw new BenchmarkFailure(file + ": there is no such program");
    }
    return new Launcher(file);
  }

  /** Returns a file of the project, by its path from the root. */
  public Path project(String path) {
    return file.resolveSibling(path);
  }

  /** Returns the command line of a command of it. */
  public List<String> command(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString(), name));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  /**
   * Lets it build what a command needs, however long that takes, so that nobody measures it.
   *
   * @throws BenchmarkFailure if it cannot; the launcher has said why
   */
  public void build(String name) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command(name, "--version"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new BenchmarkFailure("ackj " + name + " cannot be run");
      }
    } catch (IOException e) {
      throw new BenchmarkFailure(file + " cannot be started", e);
    }
  }
}
