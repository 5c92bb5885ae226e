package io.ackj.kube.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario of the contract, read from its file.
 *
 * @param file where it stands
 * @param intro the lines above the first step
 */
record Scenario(Path file, List<String> intro, List<Step> steps) {
  /** Where the scenarios stand, from the directory of the module. */
  static final Path FOLDER = Path.of("src/test/resources/contract");

  /** Reads all scenarios, sorted by their names. */
  static List<Scenario> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Scenario> scenarios = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".http")).sorted().toList()) {
        scenarios.add(read(file));
      }
      return scenarios;
    }
  }

  /** Reads the scenario of a file. */
  static Scenario read(Path file) throws IOException {
    List<String> intro = new ArrayList<>();
    List<List<String>> steps = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("## ")) {
        steps.add(new ArrayList<>());
      }
      (steps.isEmpty() ? intro : steps.get(steps.size() - 1)).add(line);
    }
    return new Scenario(file, intro, steps.stream().map(Step::parse).toList());
  }

  /** Returns the name of the file without its ending. */
  String name() {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Returns the CRDs that have to be there, by the names of their files. */
  List<String> needs() {
    return directive("needs").map(value -> Arrays.asList(value.split(", ", -1))).orElse(List.of());
  }

  /** Returns why only this module's server can be asked; empty if both can. */
  Optional<String> onlyOurs() {
    return directive("only");
  }

  /** Returns whether the answers show who manages which field; most scenarios are not about it. */
  boolean showsManagedFields() {
    return directive("shows").equals(Optional.of("managedFields"));
  }

  private Optional<String> directive(String name) {
    return intro.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst();
  }

  /** Writes the file anew, with these steps. */
  static String text(List<String> intro, List<List<String>> steps) {
    StringBuilder text = new StringBuilder(String.join("\n", intro).strip()).append('\n');
    steps.forEach(step -> text.append('\n').append(String.join("\n", step)).append('\n'));
    return text.toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
