package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The two forms of an event: that of the core group, in which it is stored, and that of {@code
 * events.k8s.io}. They hold the same under different names.
 */
public final class EventForms {
  static final String CORE = "v1";
  static final String EVENTS = "events.k8s.io/v1";

  private static final Map<String, String> EVENTS_BY_CORE =
      Map.of(
          "involvedObject", "regarding",
          "message", "note",
          "reportingComponent", "reportingController",
          "source", "deprecatedSource",
          "firstTimestamp", "deprecatedFirstTimestamp",
          "lastTimestamp", "deprecatedLastTimestamp",
          "count", "deprecatedCount");
  private static final Map<String, String> CORE_BY_EVENTS = inverse(EVENTS_BY_CORE);

  /** What the core group writes even if it is empty, and the other group does not. */
  private static final Set<String> NEVER_LEFT_OUT =
      Set.of("reportingComponent", "reportingInstance");

  private EventForms() {}

  /**
   * Returns an event in a form.
   *
   * @param event in either form; it is not changed
   * @param apiVersion {@code v1} or {@code events.k8s.io/v1}
   */
  public static ObjectNode convert(ObjectNode event, String apiVersion) {
    if (event.path("apiVersion").asText().equals(apiVersion)) {
      return event.deepCopy();
    }
    boolean toCore = apiVersion.equals(CORE);
    Map<String, String> names = toCore ? CORE_BY_EVENTS : EVENTS_BY_CORE;
    ObjectNode converted = event.objectNode();
    for (Map.Entry<String, JsonNode> entry : event.properties()) {
      String name = names.getOrDefault(entry.getKey(), entry.getKey());
      boolean leftOut =
          !toCore && NEVER_LEFT_OUT.contains(entry.getKey()) && entry.getValue().asText().isEmpty();
      if (!leftOut) {
        converted.set(name, entry.getValue().deepCopy());
      }
    }
    converted.put("apiVersion", apiVersion);
    if (toCore) {
      NEVER_LEFT_OUT.stream().sorted().forEach(name -> putIfAbsent(converted, name));
    }
    return converted;
  }

  private static void putIfAbsent(ObjectNode event, String name) {
    if (!event.has(name)) {
      event.put(name, "");
    }
  }

  private static Map<String, String> inverse(Map<String, String> map) {
    Map<String, String> inverse = new LinkedHashMap<>();
    map.forEach((key, value) -> inverse.put(value, key));
    return inverse;
  }
}
