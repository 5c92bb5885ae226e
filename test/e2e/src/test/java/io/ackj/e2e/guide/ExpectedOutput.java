package io.ackj.e2e.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page says that commands print. {@code ...} stands for anything within a line; as a line of
 * its own, for any number of lines. What differs from run to run by nature counts as equal:
 * durations such as {@code 9.8s}, points in time, ports of this machine, and how many blanks are
 * between columns. What kubectl logs of itself does not count: it may tell that it has ended a
 * watch.
 */
record ExpectedOutput(List<String> lines) {
  private static final Pattern LOGGED =
      Pattern.compile("[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d+ +\\d+ \\S+:\\d+] .*");

  private static final Pattern DURATION =
      Pattern.compile("(?<![\\w.-])(\\d+(\\.\\d+)?(ms|s|m|h|d))+(?![\\w.-])");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

  ExpectedOutput {
    lines = List.copyOf(lines);
  }

  /** Returns in what the output differs; empty if it is as expected. */
  Optional<String> mismatch(String output) {
    String actual =
        normal(
            output
                .stripTrailing()
                .lines()
                .filter(line -> !LOGGED.matcher(line).matches())
                .toList());
    if (matches(lines.size(), "", actual)) {
      return Optional.empty();
    }
    int fitting = lines.size() - 1;
    while (fitting > 0 && !matches(fitting, ".*", actual)) {
      fitting--;
    }
    return Optional.of(
        matches(lines.size(), ".*", actual)
            ? "the output has more lines than the page"
            : "the output has no line \"%s\" there".formatted(lines.get(fitting)));
  }

  private boolean matches(int count, String rest, String actual) {
    String pattern =
        lines.stream().limit(count).map(ExpectedOutput::pattern).collect(Collectors.joining());
    return Pattern.compile(pattern + rest, Pattern.DOTALL).matcher(actual).matches();
  }

  private static String pattern(String line) {
    if (line.strip().equals("...")) {
      return "(?:[^\n]*\n)*?";
    }
    return Arrays.stream(normal(line).split("\\.\\.\\.", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*"))
        + "\n";
  }

  private static String normal(List<String> lines) {
    return lines.stream()
        .map(ExpectedOutput::normal)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String normal(String line) {
    String timeless = INSTANT.matcher(line).replaceAll("<instant>");
    String ageless = DURATION.matcher(timeless).replaceAll("<duration>");
    return PORT.matcher(ageless).replaceAll("<port>").replaceAll("\\s+", " ").strip();
  }
}
