package io.ackj.runtime.failure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of an error's text what differs from call to call. Conditions hold these texts, and a
 * text that changes with each pass would be a write, and news to everybody who watches, each time.
 */
final class StableText {
  private record Cut(Pattern what, String instead) {
    static Cut of(String what, String instead) {
      return new Cut(Pattern.compile(what), instead);
    }
  }

  private static final List<Cut> CUTS =
      List.of(
          Cut.of("(?i) ?\\(Request ?ID: ?[A-Z0-9-]+\\)", ""),
          Cut.of("(?i)[,;]? ?Request ?ID: ?[A-Z0-9-]+", ""),
          Cut.of(" ?Encoded authorization failure message: \\S+", ""),
          Cut.of("(Signature (?:expired|not yet current)):.*", "$1"),
          // The name of a session of a role is new with each start of the process.
          Cut.of("(:assumed-role/[^/ ]+)/[^ ,]+", "$1"),
          Cut.of("@[0-9a-f]{5,}\\b", ""),
          Cut.of("(?<!\\S)/\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{5}\\b", ""));

  private StableText() {}

  static String of(String text) {
    String stable = text;
    for (Cut cut : CUTS) {
      stable = cut.what().matcher(stable).replaceAll(cut.instead());
    }
    return stable.strip();
  }
}
