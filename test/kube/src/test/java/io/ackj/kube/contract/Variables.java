package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the steps of a scenario have saved, to be put for {@code ${name}}. */
final class Variables {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String REPEAT = "repeat ";

  private final Map<String, String> values = new HashMap<>();

  Variables(String namespace) {
    values.put("ns", namespace);
  }

  /** Returns a text with the values in it; {@code ${repeat 3}} stands for {@code xxx}. */
  String filledInto(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String name) {
    if (name.startsWith(REPEAT)) {
      return "x".repeat(Integer.parseInt(name.substring(REPEAT.length())));
    }
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no step has saved ${" + name + "}");
    }
    return value;
  }

  /** Keeps what a step wants to save of its answer. */
  void save(Step step, String answer) throws JsonProcessingException {
    String wanted = step.directives().get("save");
    if (wanted != null) {
      JsonNode json = AnswerText.parse(answer);
      for (String pair : wanted.split(", ", -1)) {
        String[] nameAndPointer = pair.split(" ", 2);
        values.put(nameAndPointer[0], Selection.at(json, nameAndPointer[1]).asText());
      }
    }
  }
}
