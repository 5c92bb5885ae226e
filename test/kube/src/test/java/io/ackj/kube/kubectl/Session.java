package io.ackj.kube.kubectl;

import io.ackj.kube.contract.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A session, read from its file.
 *
 * @param intro the lines above the first step
 */
record Session(Path file, List<String> intro, List<Step> steps) {
  private static final Path FOLDER = Path.of("src/test/resources/kubectl");
  private static final String OURS = "<ackj ";
  private static final Pattern START = Pattern.compile("(file|\\$|&|join)( .*|$)");
  private static final Pattern OUTPUT =
      Pattern.compile("[|!?](1\\.(\\d+)([+-]))? ?.*|" + OURS + ".*");

  /**
   * One step.
   *
   * @param text what is done, as it stands in the file
   * @param output what is seen, as it stands in the file
   */
  record Step(List<String> text, List<String> output) {
    /** Returns the word that says what sort of step it is: file, $, & or join. */
    String sort() {
      return first().split(" ", 2)[0];
    }

    /** Returns the rest of the first line. */
    String operand() {
      return first().contains(" ") ? first().split(" ", 2)[1] : "";
    }

    /** Returns the indented lines: the content of a file. */
    String content() {
      StringBuilder content = new StringBuilder();
      text.stream()
          .skip(1)
          .forEach(line -> content.append(line.isEmpty() ? "" : line.substring(2)).append('\n'));
      return content.toString().stripTrailing() + "\n";
    }

    private String first() {
      return text.get(0);
    }

    /** Returns what a kubectl of some version should show, of this server. */
    List<String> outputOf(Kubectl kubectl, ServerUnderTest.Name server) {
      List<String> lines = new ArrayList<>();
      for (String line : of(server)) {
        Matcher mark = OUTPUT.matcher(line);
        if (!mark.matches() || mark.group(1) == null) {
          lines.add(line);
          continue;
        }
        int minor = Integer.parseInt(mark.group(2));
        boolean newer = mark.group(3).equals("+");
        if (newer ? kubectl.minor() >= minor : kubectl.minor() <= minor) {
          lines.add(line.charAt(0) + line.substring(1 + mark.group(1).length()));
        }
      }
      return lines;
    }

    /** What this module's server shows apart stands below its mark. */
    private List<String> of(ServerUnderTest.Name server) {
      int apart = 0;
      while (apart < output.size() && !output.get(apart).startsWith(OURS)) {
        apart++;
      }
      return server == ServerUnderTest.Name.ACKJ && apart < output.size()
          ? output.subList(apart + 1, output.size())
          : output.subList(0, apart);
    }
  }

  static List<Session> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Session> sessions = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".session")).sorted().toList()) {
        sessions.add(read(file));
      }
      return sessions;
    }
  }

  static Session read(Path file) throws IOException {
    List<String> intro = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (START.matcher(line).matches()) {
        steps.add(new Step(new ArrayList<>(List.of(line)), new ArrayList<>()));
      } else if (steps.isEmpty()) {
        intro.add(line);
      } else {
        Step step = steps.get(steps.size() - 1);
        boolean output = OUTPUT.matcher(line).matches();
        if (output || !line.isBlank() || step.sort().equals("file")) {
          (output ? step.output() : step.text()).add(line);
        }
      }
    }
    return new Session(file, intro, steps);
  }

  /** Returns the name of the file without its ending. */
  String name() {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Returns the CRDs that have to be there, by the names of their files. */
  List<String> needs() {
    return intro.stream()
        .filter(line -> line.startsWith("needs: "))
        .flatMap(line -> Arrays.stream(line.substring("needs: ".length()).split(", ", -1)))
        .toList();
  }

  /** Returns the text of a file with these outputs in place of the old ones. */
  String text(List<List<String>> outputs) {
    StringBuilder text = new StringBuilder(String.join("\n", intro).strip()).append('\n');
    for (int i = 0; i < steps.size(); i++) {
      String done = String.join("\n", steps.get(i).text()).stripTrailing();
      text.append('\n').append(done).append('\n');
      outputs.get(i).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
