package io.ackj.kube.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts placeholders where two runs differ. It remembers what it has seen: the same uid has the same
 * placeholder in all answers of a scenario, and so has the same resourceVersion of an object.
 */
public final class Placeholders {
  private static final Pattern UID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Pattern REVISION_IN_TEXT =
      Pattern.compile(
          "(?<=precondition \\(|record \\()\\d+(?=\\))|(?<=resource version: )\\d+( \\(\\d+\\))?");
  private static final Pattern GENERATED_NAME =
      Pattern.compile("(?<=-)[bcdfghjklmnpqrstvwxz2456789]{5}$");

  /** The message of a patch that fails holds the object as a whole, times and all. */
  private static final Pattern PATCHED_OBJECT = Pattern.compile("Invalid value: \"\\{.*\\}\": ");

  private static final Pattern AGE = Pattern.compile("(\\d+[smhdy])+");

  private final Map<String, String> literals;
  private final boolean managedFields;
  private final Map<String, String> uids = new HashMap<>();
  private final Map<String, String> revisions = new HashMap<>();

  /**
   * Makes placeholders for one scenario.
   *
   * @param literals other texts and what to put for them
   * @param managedFields whether they are shown
   */
  public Placeholders(Map<String, String> literals, boolean managedFields) {
    this.managedFields = managedFields;
    this.literals = new LinkedHashMap<>(literals);
  }

  /** Returns an answer with placeholders. */
  JsonNode in(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    hideInTable(copy);
    arrangeManagedFields(copy);
    return replace(copy);
  }

  /** Kubernetes sorts them by time, in seconds, so that the order is a matter of luck. */
  private void arrangeManagedFields(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (!managedFields && object.has("uid")) {
        object.remove("managedFields");
      }
      object.properties().stream()
          .filter(member -> member.getKey().endsWith("managedFields"))
          .forEach(member -> sortByManager(member.getValue()));
    }
    node.forEach(this::arrangeManagedFields);
  }

  private static void sortByManager(JsonNode entries) {
    if (entries instanceof ArrayNode array) {
      List<JsonNode> sorted = new ArrayList<>();
      array.forEach(sorted::add);
      sorted.sort(
          Comparator.comparing((JsonNode entry) -> entry.path("operation").asText())
              .thenComparing(entry -> entry.path("manager").asText())
              .thenComparing(entry -> entry.path("subresource").asText())
              .thenComparing(entry -> entry.path("apiVersion").asText()));
      array.removeAll().addAll(sorted);
    }
  }

  private JsonNode replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      replaceRevision(object);
      replaceRandomNames(object);
      sortCauses(object);
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      object.removeAll();
      // Placeholders are numbered in the order of names, since that in answers means nothing.
      members.sort(Map.Entry.comparingByKey());
      // A uid may be part of a key, in managed fields.
      members.forEach(member -> object.set(inText(member.getKey()), replace(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, replace(array.get(i)));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(inText(node.textValue()));
    }
    return node;
  }

  /** The version of a list is that of the whole store, so it tells nothing about the objects. */
  private void replaceRevision(ObjectNode object) {
    for (var member : object.properties()) {
      String value = member.getValue().asText();
      boolean selected = member.getKey().endsWith("/resourceVersion");
      boolean revision = selected || member.getKey().equals("resourceVersion");
      if (!revision || !value.matches("[1-9]\\d*")) {
        continue;
      }
      String placeholder =
          selected || object.has("uid") ? numbered("rv", value, revisions) : "<rv>";
      member.setValue(TextNode.valueOf(placeholder));
    }
  }

  private static void replaceRandomNames(ObjectNode metadata) {
    if (metadata.path("continue").asText().length() > 0 && metadata.has("resourceVersion")) {
      metadata.put("continue", "<continue>");
    }
    String prefix = metadata.path("generateName").asText();
    String name = metadata.path("name").asText();
    if (!prefix.isEmpty() && name.startsWith(prefix)) {
      metadata.put("name", GENERATED_NAME.matcher(name).replaceAll("<random>"));
    }
  }

  /** Kubernetes tells several mistakes in no particular order: that of a hash table. */
  private static void sortCauses(ObjectNode status) {
    JsonNode causes = status.path("details").path("causes");
    if (causes.size() < 2) {
      return;
    }
    List<JsonNode> sorted = new ArrayList<>();
    causes.forEach(sorted::add);
    String told = told(sorted);
    sorted.sort(Comparator.comparing(JsonNode::toString));
    ((ArrayNode) causes).removeAll().addAll(sorted);
    status.put("message", status.path("message").asText().replace(told, told(sorted)));
  }

  private static String told(List<JsonNode> causes) {
    return causes.stream()
        .map(cause -> cause.path("field").asText() + ": " + cause.path("message").asText())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static void hideAges(JsonNode cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (AGE.matcher(cells.get(i).asText()).matches()) {
        ((ArrayNode) cells).set(i, TextNode.valueOf("<age>"));
      }
    }
  }

  /** The cells of a table hold ages, and its columns prose of Kubernetes' own. */
  private static void hideInTable(JsonNode node) {
    node.properties().stream()
        .filter(member -> member.getKey().endsWith("cells"))
        .forEach(member -> hideAges(member.getValue()));
    if (node.has("priority") && !node.path("description").asText().isEmpty()) {
      ((ObjectNode) node).put("description", "<description>");
    }
    node.forEach(Placeholders::hideInTable);
  }

  /** Returns the placeholder of an object's version. */
  public String revision(String revision) {
    return numbered("rv", revision, revisions);
  }

  /** Returns a text with placeholders. */
  public String inText(String text) {
    String replaced = text;
    for (var literal : literals.entrySet()) {
      replaced = replaced.replace(literal.getKey(), literal.getValue());
    }
    replaced = PATCHED_OBJECT.matcher(replaced).replaceAll("Invalid value: <the patched object>: ");
    replaced = UID.matcher(replaced).replaceAll(uid -> numbered("uid", uid.group(), uids));
    replaced = replaced.replaceAll("hash=[0-9A-F]+", "hash=<hash>");
    replaced = TIME.matcher(replaced).replaceAll(Placeholders::time);
    return REVISION_IN_TEXT.matcher(replaced).replaceAll("<rv>");
  }

  /** A time that a scenario gives stays as it is: only what is of these hours is hidden. */
  private static String time(MatchResult text) {
    try {
      Duration away = Duration.between(Instant.parse(text.group()), Instant.now()).abs();
      if (away.compareTo(Duration.ofHours(1)) > 0) {
        return text.group();
      }
      return text.group(1) == null ? "<time>" : "<micro time>";
    } catch (DateTimeParseException e) {
      return text.group();
    }
  }

  private static String numbered(String what, String value, Map<String, String> seen) {
    return seen.computeIfAbsent(value, v -> "<" + what + " " + (seen.size() + 1) + ">");
  }
}
