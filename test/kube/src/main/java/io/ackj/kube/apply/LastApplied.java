package io.ackj.kube.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.GoJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The annotation in which kubectl keeps what it applied on the client's side. Who owned fields that
 * way takes them over without conflicts when kubectl applies on the server's side, and the
 * annotation is kept up to date, so that the way back is open, too. Both are for the manager that
 * is called {@code kubectl} only.
 */
final class LastApplied {
  static final String MANAGER = "kubectl";
  private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
  private static final int MAX_ANNOTATIONS_BYTES = 256 * 1024;
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private LastApplied() {}

  /**
   * Returns the fields that were applied on the client's side and still have that value; empty if
   * the object says nothing of that.
   */
  static FieldSet unchanged(MergeType type, ObjectNode live) {
    Optional<ObjectNode> applied = annotation(live).flatMap(LastApplied::parse);
    if (applied.isEmpty() || !hasVersionOf(live, applied.get())) {
      return FieldSet.EMPTY;
    }
    if (!TypeCheck.ofApplied(type, applied.get()).isEmpty()) {
      return FieldSet.EMPTY;
    }
    Comparison changes = ObjectComparison.of(type, applied.get(), live);
    return FieldSetOfObject.of(type, applied.get())
        .difference(changes.written())
        .difference(changes.removed());
  }

  /** Writes what is applied into the annotation of an object that has the annotation. */
  static void refresh(ObjectNode object, ObjectNode applied) {
    if (annotation(object).isEmpty()) {
      return;
    }
    ObjectNode plain = applied.deepCopy();
    if (plain.path("metadata").get("annotations") instanceof ObjectNode annotations) {
      annotations.remove(ANNOTATION);
    }
    ObjectNode annotations = (ObjectNode) object.path("metadata").path("annotations");
    annotations.put(ANNOTATION, GoJson.write(plain) + "\n");
    if (size(annotations) > MAX_ANNOTATIONS_BYTES) {
      annotations.remove(ANNOTATION);
    }
  }

  private static int size(ObjectNode annotations) {
    return annotations.properties().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue().asText()))
        .sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Optional<String> annotation(ObjectNode object) {
    String text = object.path("metadata").path("annotations").path(ANNOTATION).asText();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<ObjectNode> parse(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasVersionOf(ObjectNode live, ObjectNode applied) {
    return live.path("apiVersion").equals(applied.path("apiVersion"));
  }
}
