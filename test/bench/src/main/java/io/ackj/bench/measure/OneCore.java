package io.ackj.bench.measure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Confines a program to one core, by {@code taskset} where the system has it. */
public final class OneCore {
  private static final String TASKSET = "taskset";

  private final boolean hasTaskset;

  private OneCore(boolean hasTaskset) {
    this.hasTaskset = hasTaskset;
  }

  /** Returns how this system does it. */
  public static OneCore ofThisSystem() {
    return new OneCore(
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, TASKSET))));
  }

  /**
   * Returns the command that runs a program on the first core; unchanged where that is impossible.
   */
  public List<String> confine(List<String> command) {
    if (!hasTaskset) {
      return command;
    }
    List<String> confined = new ArrayList<>(List.of(TASKSET, "--cpu-list", "0"));
    confined.addAll(command);
    return confined;
  }

  /** Returns, for people, whether it is confined. */
  public String description() {
    return hasTaskset ? "on one core" : "on all cores: this system has no " + TASKSET;
  }
}
