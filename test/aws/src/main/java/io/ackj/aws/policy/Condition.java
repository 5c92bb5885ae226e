package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The condition of a statement: operators, each with keys, each with values. All must hold.
 *
 * @param operators as in the policy; lists of one value are written as that value. Must not be
 *     changed
 */
record Condition(ObjectNode operators) {
  /** Keys that make a statement for everybody one for a closed circle (Block Public Access). */
  private static final Set<String> LIMITING_KEYS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalservicename",
          "aws:principalservicenameslist",
          "aws:principalisawsservice",
          "aws:sourceaccount",
          "aws:sourcearn",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:ec2instancesourcevpc",
          "aws:userid");

  /** Tells whether the condition holds for a caller; a key that a call lacks fails it. */
  boolean holdsFor(Caller caller) {
    return operators.properties().stream().allMatch(entry -> holds(entry, caller));
  }

  /** Tells whether the condition keeps out all but a closed circle, whatever the principal. */
  boolean limitsCallers() {
    return operators.properties().stream()
        .filter(operator -> !operator.getKey().contains("Not"))
        .flatMap(operator -> operator.getValue().properties().stream())
        .anyMatch(Condition::isLimit);
  }

  private static boolean isLimit(Map.Entry<String, JsonNode> key) {
    return LIMITING_KEYS.contains(key.getKey().toLowerCase(Locale.ROOT))
        && texts(key.getValue()).stream().noneMatch(value -> value.contains("*"));
  }

  private static boolean holds(Map.Entry<String, JsonNode> operator, Caller caller) {
    return operator.getValue().properties().stream()
        .allMatch(key -> holds(operator.getKey(), key.getKey(), texts(key.getValue()), caller));
  }

  private static boolean holds(String operator, String key, List<String> wanted, Caller caller) {
    boolean ifExists = operator.endsWith("IfExists");
    String plain = ifExists ? operator.substring(0, operator.length() - 8) : operator;
    List<String> actual = caller.context(key.toLowerCase(Locale.ROOT));
    if (plain.equals("Null")) {
      return wanted.contains(String.valueOf(actual.isEmpty()));
    }
    boolean negated = plain.contains("Not");
    if (actual.isEmpty()) {
      return ifExists || negated;
    }
    return actual.stream().anyMatch(value -> isAmong(plain, value, wanted)) != negated;
  }

  private static boolean isAmong(String operator, String value, List<String> wanted) {
    boolean patterns = operator.endsWith("Like") || operator.startsWith("Arn");
    return wanted.stream()
        .anyMatch(want -> patterns ? NamePatterns.matches(want, value) : want.equals(value));
  }

  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
