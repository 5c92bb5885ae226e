package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one statement of a policy. */
final class StatementParser {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Set<String> PRINCIPAL_KINDS =
      Set.of("AWS", "Service", "Federated", "CanonicalUser");

  private final JsonNode statement;
  private final String pointer;
  private final Function<String, AwsException> syntaxError;

  StatementParser(JsonNode statement, String pointer, Function<String, AwsException> syntaxError) {
    this.statement = statement;
    this.pointer = pointer;
    this.syntaxError = syntaxError;
  }

  PolicyStatement parse() {
    if (!statement.isObject()) {
      throw syntaxError.apply(pointer);
    }
    boolean allows = allows();
    return new PolicyStatement(
        sid(), allows, principals(), patterns("Action"), patterns("Resource"), condition());
  }

  private boolean allows() {
    if (!statement.has("Effect")) {
      throw PolicyRefusal.missing("Effect");
    }
    return switch (statement.path("Effect").asText().toLowerCase(Locale.ROOT)) {
      case "allow" -> true;
      case "deny" -> false;
      default -> throw syntaxError.apply(pointer + "/Effect");
    };
  }

  private @Nullable String sid() {
    JsonNode sid = statement.path("Sid");
    if (sid.isMissingNode()) {
      return null;
    }
    if (!sid.isTextual()) {
      throw syntaxError.apply(pointer + "/Sid");
    }
    return sid.asText();
  }

  private Principals principals() {
    String element = element("Principal");
    boolean negated = element.startsWith("Not");
    JsonNode value = statement.path(element);
    if (value.isTextual() && value.asText().equals("*")) {
      return new Principals(negated, true, Map.of());
    }
    // A principal that stands alone must be "*": an account's number or an ARN needs its kind.
    if (!value.isObject() || value.isEmpty()) {
      throw syntaxError.apply(pointer + "/" + element);
    }
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (var kind : value.properties()) {
      if (!PRINCIPAL_KINDS.contains(kind.getKey())) {
        throw syntaxError.apply(pointer + "/" + element + "/" + kind.getKey());
      }
      byKind.put(kind.getKey(), names(kind.getValue(), element));
    }
    return new Principals(negated, false, byKind);
  }

  private List<String> names(JsonNode value, String element) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : texts(value, element)) {
      names.add(ACCOUNT.matcher(name).matches() ? "arn:aws:iam::" + name + ":root" : name);
    }
    return List.copyOf(names);
  }

  private NamePatterns patterns(String positiveElement) {
    String element = element(positiveElement);
    return new NamePatterns(element, texts(statement.path(element), element));
  }

  /** Returns the element that the statement has: the positive or the negated one. */
  private String element(String positive) {
    String negative = "Not" + positive;
    if (statement.has(positive) && statement.has(negative)) {
      throw syntaxError.apply(pointer + "/" + negative);
    }
    if (!statement.has(positive) && !statement.has(negative)) {
      throw PolicyRefusal.missing(positive);
    }
    return statement.has(positive) ? positive : negative;
  }

  private List<String> texts(JsonNode value, String element) {
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    if (!value.isArray() || value.isEmpty()) {
      throw syntaxError.apply(pointer + "/" + element);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode text : value) {
      if (!text.isTextual()) {
        throw syntaxError.apply(pointer + "/" + element);
      }
      texts.add(text.asText());
    }
    return texts;
  }

  private @Nullable Condition condition() {
    JsonNode value = statement.path("Condition");
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isObject() || value.properties().stream().anyMatch(e -> !e.getValue().isObject())) {
      throw syntaxError.apply(pointer + "/Condition");
    }
    return new Condition((ObjectNode) PolicyParser.withoutListsOfOne(value));
  }
}
