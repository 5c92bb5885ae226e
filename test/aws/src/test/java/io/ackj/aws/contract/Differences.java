package io.ackj.aws.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ackj.aws.contract.Steps.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps in which another server differs from AWS's documentation, with the reason. */
final class Differences {
  private static final String FILE = "/contract/differences.tsv";

  /**
   * One of them.
   *
   * @param end as {@link End.Kind#label} names it
   * @param outcome in brief; a beginning, if it ends in dots
   * @param reason why ours is right all the same
   */
  record Difference(String end, String scenario, String step, String outcome, String reason) {
    /** Returns whether the differences are those of the steps, in order. */
    static boolean cover(List<Difference> differences, List<Step> steps) {
      return differences.size() == steps.size()
          && IntStream.range(0, steps.size())
              .allMatch(i -> differences.get(i).isAbout(steps.get(i)));
    }

    private boolean isAbout(Step other) {
      return step.equals(other.name()) && Outcome.isWritten(outcome, other.actual().brief());
    }

    boolean isOf(End.Kind kind, String inScenario) {
      return end.equals(kind.label()) && scenario.equals(inScenario);
    }
  }

  private Differences() {}

  /** Reads the file; every line has five columns, and none is there twice. */
  static List<Difference> all() {
    Set<Difference> all = new LinkedHashSet<>();
    for (String line : text().lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 5 || cells[4].isBlank()) {
        throw new IllegalStateException(
            FILE + ": a line needs end, scenario, step, outcome and reason: " + line);
      }
      if (!all.add(new Difference(cells[0], cells[1], cells[2], cells[3], cells[4]))) {
        throw new IllegalStateException(FILE + ": a line is there twice: " + line);
      }
    }
    return List.copyOf(all);
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(Differences.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
