package io.ackj.kube.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a scenario: something that is done, and what is seen then.
 *
 * @param text the lines that say what to do, as they stand in the file, title first
 * @param verb the first word of what is done, such as {@code GET} or {@code EVENTS}
 * @param operand what follows the verb
 * @param directives the lines in small letters, by their first word
 * @param headers the lines with a capital
 * @param body what is sent; empty if nothing is
 * @param answer what a real server answers; empty if nobody has written it yet
 * @param answerOfOurs what this module's server answers where that is another thing; else empty
 */
record Step(
    List<String> text,
    String verb,
    String operand,
    Map<String, String> directives,
    Map<String, String> headers,
    String body,
    List<String> answer,
    List<String> answerOfOurs) {

  private static final String OURS = "<ackj ";

  /** Reads a step from its lines. */
  static Step parse(List<String> lines) {
    int answerAt = indexOf(lines, "< ", lines.size());
    int oursAt = indexOf(lines, OURS, lines.size());
    List<String> text = trimmed(lines.subList(0, Math.min(answerAt, oursAt)));
    int at = 1;
    while (text.get(at).startsWith("#")) {
      at++;
    }
    String[] request = text.get(at++).split(" ", 2);
    Map<String, String> directives = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (; at < text.size() && !text.get(at).isBlank(); at++) {
      String[] pair = text.get(at).split(": ", 2);
      (Character.isUpperCase(pair[0].charAt(0)) ? headers : directives).put(pair[0], pair[1]);
    }
    String body = String.join("\n", text.subList(Math.min(at + 1, text.size()), text.size()));
    return new Step(
        text,
        request[0],
        request.length > 1 ? request[1] : "",
        directives,
        headers,
        body,
        answerAt == lines.size() ? List.of() : trimmed(lines.subList(answerAt, oursAt)),
        trimmed(lines.subList(oursAt, lines.size())));
  }

  private static int indexOf(List<String> lines, String start, int orElse) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    return orElse;
  }

  private static List<String> trimmed(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }

  /** Returns the sentence about what is seen. */
  String title() {
    return text.get(0).substring("## ".length());
  }

  /** Returns the known difference that the step shows, if any. */
  Optional<String> difference() {
    return Optional.ofNullable(directives.get("differs"));
  }

  /** Returns the whole step as it stands in the file if a server answers this. */
  List<String> with(ServerUnderTest.Name server, List<String> answered) {
    boolean apart = server == ServerUnderTest.Name.ACKJ && difference().isPresent();
    List<String> lines = new ArrayList<>(text);
    lines.add("");
    if (!apart) {
      lines.addAll(answered);
      lines.addAll(answerOfOurs);
      return lines;
    }
    lines.addAll(answer);
    lines.add(OURS + answered.get(0).substring("< ".length()));
    lines.addAll(answered.subList(1, answered.size()));
    return lines;
  }

  /** Returns the whole step as it stands in the file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(text);
    lines.add("");
    lines.addAll(answer);
    lines.addAll(answerOfOurs);
    return lines;
  }
}
