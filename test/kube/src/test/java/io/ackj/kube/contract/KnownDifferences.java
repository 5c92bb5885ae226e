package io.ackj.kube.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where this module's server does another thing than a real one, knowingly. All stand in one file,
 * each with its reason; scenarios and sessions name them.
 */
public final class KnownDifferences {
  private static final Path FILE = Path.of("src/test/resources/known-differences.yaml");

  private KnownDifferences() {}

  /** A known difference: what scenarios call it, and why it is there. */
  public record Difference(String name, String reason) {}

  /** Reads them. */
  public static List<Difference> all() throws IOException {
    List<Difference> all = new ArrayList<>();
    AnswerText.parseYaml(Files.readString(FILE))
        .properties()
        .forEach(entry -> all.add(new Difference(entry.getKey(), entry.getValue().asText())));
    return all;
  }
}
