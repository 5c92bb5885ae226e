package io.ackj.runtime.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings IAM policy documents that mean the same into the same form. */
final class PolicyDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What AWS takes a document for that names no version. */
  private static final TextNode DEFAULT_VERSION = NODES.textNode("2008-10-17");

  private static final Pattern ACCOUNT_ROOT = Pattern.compile("arn:[^:]+:iam::([0-9]{12}):root");

  private PolicyDocument() {}

  /**
   * Returns a policy in a form that is the same for all policies of its meaning. The form follows
   * what AWS was seen to rewrite or to take for equal:
   *
   * <ul>
   *   <li>one value and a list of that value; the order of a list, and repetitions in it: in {@code
   *       Statement}, {@code Action}, {@code NotAction}, {@code Resource}, {@code NotResource}, the
   *       members of principals, and the values of conditions;
   *   <li>an account's id and the ARN of its root, as principals;
   *   <li>{@code allow} and {@code Allow};
   *   <li>true or 1 and its text, as a condition's value;
   *   <li>no {@code Version} and {@code 2008-10-17}.
   * </ul>
   *
   * <p>What is not a policy is returned as it is.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the
   *     grammar of policies</a>
   */
  static JsonNode normalized(JsonNode document) {
    JsonNode policy =
        members(
            document,
            (name, value) ->
                name.equals("Statement") ? set(value, PolicyDocument::statement) : value);
    if (policy instanceof ObjectNode members && !members.has("Version")) {
      members.set("Version", DEFAULT_VERSION);
    }
    return policy;
  }

  private static JsonNode statement(JsonNode statement) {
    return members(
        statement,
        (name, value) ->
            switch (name) {
              case "Effect" -> lowerCase(value);
              case "Action", "NotAction", "Resource", "NotResource" ->
                  set(value, UnaryOperator.identity());
              case "Principal", "NotPrincipal" -> principals(value);
              case "Condition" -> conditions(value);
              default -> value;
            });
  }

  private static JsonNode principals(JsonNode principals) {
    return members(principals, (type, value) -> set(value, PolicyDocument::principal));
  }

  private static JsonNode principal(JsonNode principal) {
    Matcher root = ACCOUNT_ROOT.matcher(principal.asText());
    return root.matches() ? NODES.textNode(root.group(1)) : principal;
  }

  private static JsonNode conditions(JsonNode conditions) {
    return members(
        conditions,
        (operator, keys) -> members(keys, (key, value) -> set(value, PolicyDocument::text)));
  }

  private static JsonNode text(JsonNode value) {
    return value.isValueNode() ? NODES.textNode(value.asText()) : value;
  }

  private static JsonNode lowerCase(JsonNode value) {
    return value.isTextual() ? NODES.textNode(value.asText().toLowerCase(Locale.ROOT)) : value;
  }

  /** Returns a list of what a value or a list of values holds, sorted, each once. */
  private static ArrayNode set(JsonNode values, UnaryOperator<JsonNode> normalized) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (JsonNode value : values.isArray() ? values : NODES.arrayNode().add(values)) {
      JsonNode element = normalized.apply(value);
      sorted.put(JsonDocument.sortedText(element), element);
    }
    return NODES.arrayNode().addAll(sorted.values());
  }

  /** Returns a structure with each member normalized; what is not a structure as it is. */
  private static JsonNode members(
      JsonNode structure, BiFunction<String, JsonNode, JsonNode> normalized) {
    if (!structure.isObject()) {
      return structure;
    }
    ObjectNode result = NODES.objectNode();
    for (var member : structure.properties()) {
      result.set(member.getKey(), normalized.apply(member.getKey(), member.getValue()));
    }
    return result;
  }
}
