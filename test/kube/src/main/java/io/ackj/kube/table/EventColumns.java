package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The columns of events. The two groups that have events name the same things differently.
 *
 * @param object the field of the object that the event is about
 * @param message the field of the text
 * @param prefix of the fields that only old writers of events fill: {@code deprecated}, or empty
 */
record EventColumns(String object, String message, String prefix) {
  /** Events of the core group. */
  static final List<Column> CORE = new EventColumns("involvedObject", "message", "").columns();

  /** Events of {@code events.k8s.io}. */
  static final List<Column> EVENTS = new EventColumns("regarding", "note", "deprecated").columns();

  private List<Column> columns() {
    return List.of(
        time("Last Seen", "When it happened last.", 0, this::lastSeen),
        Column.ofText("Type", "Normal or Warning.", 0, event -> event.path("type").asText()),
        Column.ofText("Reason", "Why, in one word.", 0, event -> event.path("reason").asText()),
        Column.ofText("Object", "What it is about.", 0, this::about),
        Column.ofText(
            "Subobject",
            "The part of the object.",
            1,
            event -> event.path(object).path("fieldPath").asText()),
        Column.ofText("Source", "Who tells it.", 1, this::source),
        Column.ofText(
            "Message", "What happened.", 0, event -> event.path(message).asText().strip()),
        time("First Seen", "When it happened first.", 1, this::firstSeen),
        new Column(
            "Count",
            "string",
            "",
            "How often it happened.",
            1,
            (event, now) -> JsonNodeFactory.instance.numberNode(count(event))),
        Column.name(1));
  }

  private interface Time {
    String of(ObjectNode event);
  }

  private static Column time(String name, String description, int priority, Time time) {
    return new Column(
        name,
        "string",
        "",
        description,
        priority,
        (ObjectNode event, Instant now) -> TextNode.valueOf(Ages.since(time.of(event), now)));
  }

  private String firstSeen(ObjectNode event) {
    return firstOf(old(event, "FirstTimestamp"), event.path("eventTime"));
  }

  private String lastSeen(ObjectNode event) {
    JsonNode series = event.path("series");
    if (series.isObject()) {
      return firstOf(series.path("lastObservedTime"));
    }
    String last = firstOf(old(event, "LastTimestamp"));
    return last.isEmpty() ? firstSeen(event) : last;
  }

  private int count(ObjectNode event) {
    JsonNode series = event.path("series");
    if (series.isObject()) {
      return series.path("count").asInt();
    }
    return Math.max(1, old(event, "Count").asInt());
  }

  private String about(ObjectNode event) {
    JsonNode target = event.path(object);
    String kind = target.path("kind").asText().toLowerCase(Locale.ROOT);
    String name = target.path("name").asText();
    return name.isEmpty() ? kind : kind + "/" + name;
  }

  private String source(ObjectNode event) {
    JsonNode source = old(event, "Source");
    String controller = prefix.isEmpty() ? "reportingComponent" : "reportingController";
    String component = firstOf(source.path("component"), event.path(controller));
    String instance = firstOf(source.path("host"), event.path("reportingInstance"));
    return instance.isEmpty() ? component : component + ", " + instance;
  }

  /** Returns a field that is called {@code deprecatedCount} in one group and count in the other. */
  private JsonNode old(ObjectNode event, String name) {
    String own = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return event.path(prefix.isEmpty() ? own : prefix + name);
  }

  private static String firstOf(JsonNode... texts) {
    for (JsonNode text : texts) {
      if (text.isTextual() && !text.textValue().isEmpty()) {
        return text.textValue();
      }
    }
    return "";
  }
}
