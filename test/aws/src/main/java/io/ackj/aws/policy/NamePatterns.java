package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Actions or resources of a statement, in which {@code *} stands for any text and {@code ?} for one
 * character.
 *
 * @param element as the policy calls it, such as {@code Action} or {@code NotAction}
 * @param values as they were written, with their order and duplicates
 */
record NamePatterns(String element, List<String> values) {
  NamePatterns {
    values = List.copyOf(values);
  }

  /** Tells whether the element means all names but those that it lists. */
  boolean isNegated() {
    return element.startsWith("Not");
  }

  /** Tells whether the element means the name; letters of either case are the same. */
  boolean covers(String name) {
    return values.stream().anyMatch(value -> matches(value, name)) != isNegated();
  }

  /** Tells whether a pattern means the name; letters of either case are the same. */
  static boolean matches(String pattern, String name) {
    String expression =
        Pattern.quote(pattern.toLowerCase(Locale.ROOT))
            .replace("*", "\\E.*\\Q")
            .replace("?", "\\E.\\Q");
    return Pattern.compile(expression, Pattern.DOTALL)
        .matcher(name.toLowerCase(Locale.ROOT))
        .matches();
  }

  /** Returns the value as GetResourcePolicy shows it: text if there is one, else a list. */
  JsonNode json() {
    return single(values);
  }

  /** Returns texts as IAM writes them: the text if there is one, else a list. */
  static JsonNode single(List<String> texts) {
    if (texts.size() == 1) {
      return TextNode.valueOf(texts.get(0));
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }
}
