package io.ackj.local.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/**
 * kubectl's memory of what was applied: the manifest as an annotation of the object. Without it,
 * kubectl would warn, and could not tell a field that is gone from one that was never there.
 */
final class LastApplied {
  static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  private static final ObjectMapper JSON = new ObjectMapper();

  private LastApplied() {}

  /** Returns the manifest with itself as annotation. */
  static ObjectNode annotated(ObjectNode manifest) {
    ObjectNode bare = manifest.deepCopy();
    ObjectNode annotations = bare.withObject("/metadata").withObject("/annotations");
    annotations.remove(ANNOTATION);
    ObjectNode annotated = bare.deepCopy();
    // kubectl writes the annotations even if there are none, keys in order, and a line end.
    annotated
        .withObject("/metadata")
        .withObject("/annotations")
        .put(ANNOTATION, sorted(bare) + "\n");
    return annotated;
  }

  /** Returns what was applied before; empty if nothing was, or not by kubectl's way. */
  static ObjectNode of(ObjectNode object) {
    String text = object.path("metadata").path("annotations").path(ANNOTATION).asText("");
    try {
      return JSON.readTree(text) instanceof ObjectNode before ? before : object.objectNode();
    } catch (JsonProcessingException e) {
      // Somebody has edited it. Nothing is known of what was applied, so nothing is removed.
      return object.objectNode();
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode ordered = object.objectNode();
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
      fields.forEach((key, value) -> ordered.set(key, sorted(value)));
      return ordered;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode ordered = list.arrayNode();
      list.forEach(element -> ordered.add(sorted(element)));
      return ordered;
    }
    return node;
  }
}
