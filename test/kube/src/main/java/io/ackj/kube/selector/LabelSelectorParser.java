package io.ackj.kube.selector;

import io.ackj.kube.meta.Syntax;
import io.ackj.kube.selector.LabelSelector.Operator;
import io.ackj.kube.selector.LabelSelector.Requirement;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a label selector token by token, and stops at the first that does not fit. */
final class LabelSelectorParser {
  private static final String SPECIAL = "=!(),<>";
  private static final String END = "";

  private final List<String> tokens = new ArrayList<>();
  private int next;

  LabelSelectorParser(String text) {
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (Character.isWhitespace(character)) {
        at++;
        continue;
      }
      int end = SPECIAL.indexOf(character) >= 0 ? symbolEnd(text, at) : wordEnd(text, at);
      tokens.add(text.substring(at, end));
      at = end;
    }
  }

  private static int symbolEnd(String text, int at) {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    return two.equals("==") || two.equals("!=") ? at + 2 : at + 1;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length()
        && SPECIAL.indexOf(text.charAt(end)) < 0
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  List<Requirement> parse() {
    List<Requirement> requirements = new ArrayList<>();
    while (!peek().equals(END)) {
      if (!isIdentifier(peek()) && !peek().equals("!")) {
        throw refusal("found '%s', expected: !, identifier, or 'end of string'".formatted(peek()));
      }
      requirements.add(requirement());
      separator();
    }
    return requirements;
  }

  private void separator() {
    String token = take();
    if (token.equals(END)) {
      return;
    }
    if (!token.equals(",")) {
      throw refusal("found '%s', expected: ',' or 'end of string'".formatted(token));
    }
    if (!isIdentifier(peek()) && !peek().equals("!")) {
      throw refusal("found '%s', expected: identifier after ','".formatted(peek()));
    }
  }

  private Requirement requirement() {
    boolean absent = peek().equals("!");
    if (absent) {
      take();
    }
    String key = take();
    if (!isIdentifier(key)) {
      throw requirementRefusal("found '%s', expected: identifier".formatted(key));
    }
    checkKey(key);
    if (absent) {
      return new Requirement(key, Operator.DOES_NOT_EXIST, Set.of());
    }
    if (peek().equals(END) || peek().equals(",")) {
      return new Requirement(key, Operator.EXISTS, Set.of());
    }
    return comparison(key);
  }

  private Requirement comparison(String key) {
    String operator = take();
    return switch (operator) {
      case "in" -> checked(key, Operator.IN, values());
      case "notin" -> checked(key, Operator.NOT_IN, values());
      case "=", "==" -> checked(key, Operator.IN, Set.of(value()));
      case "!=" -> checked(key, Operator.NOT_IN, Set.of(value()));
      case ">" -> checked(key, Operator.GREATER, number(value()));
      case "<" -> checked(key, Operator.LESS, number(value()));
      default ->
          throw requirementRefusal(
              "found '%s', expected: in, notin, =, ==, !=, gt, lt".formatted(operator));
    };
  }

  private String value() {
    if (peek().equals(END) || peek().equals(",")) {
      return "";
    }
    String token = take();
    if (!isIdentifier(token)) {
      throw requirementRefusal("found '%s', expected: identifier".formatted(token));
    }
    return token;
  }

  private static Set<String> number(String value) {
    try {
      Long.parseLong(value);
      return Set.of(value);
    } catch (NumberFormatException e) {
      throw requirementRefusal(
          "values[0]: Invalid value: \"%s\": for 'Gt', 'Lt' operators, the value must be an integer"
              .formatted(value));
    }
  }

  private Set<String> values() {
    String open = take();
    if (!open.equals("(")) {
      throw requirementRefusal("found '%s' expected: '('".formatted(open));
    }
    Set<String> values = new LinkedHashSet<>();
    while (true) {
      if (isIdentifier(peek())) {
        values.add(take());
      } else if (peek().equals(",") || peek().equals(")")) {
        values.add("");
      } else {
        throw requirementRefusal("found '%s', expected: ',', ')' or identifier".formatted(peek()));
      }
      String token = take();
      if (token.equals(")")) {
        return values;
      }
      if (!token.equals(",")) {
        throw requirementRefusal("found '%s', expected: ',' or ')'".formatted(token));
      }
    }
  }

  private static Requirement checked(String key, Operator operator, Set<String> values) {
    int index = 0;
    for (String value : values) {
      List<String> problems = Syntax.labelValue(value);
      if (!problems.isEmpty()) {
        throw requirementRefusal(
            "values[%d][%s]: Invalid value: \"%s\": %s"
                .formatted(index, key, value, String.join("; ", problems)));
      }
      index++;
    }
    return new Requirement(key, operator, values);
  }

  private static void checkKey(String key) {
    List<String> problems = Syntax.qualifiedName(key);
    if (!problems.isEmpty()) {
      throw requirementRefusal(
          "<nil>: Invalid value: \"%s\": %s".formatted(key, String.join("; ", problems)));
    }
  }

  private static boolean isIdentifier(String token) {
    return !token.isEmpty() && SPECIAL.indexOf(token.charAt(0)) < 0;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  private String take() {
    String token = peek();
    next++;
    return token;
  }

  private static ApiException requirementRefusal(String why) {
    return refusal("unable to parse requirement: " + why);
  }

  private static ApiException refusal(String why) {
    return ApiException.badRequest(why);
  }
}
