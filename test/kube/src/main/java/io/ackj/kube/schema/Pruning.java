package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Drops the fields that a schema does not name. {@code apiVersion}, {@code kind} and {@code
 * metadata} stay at the root and in embedded resources, metadata without what it never has.
 */
public final class Pruning {
  private static final Set<String> TYPE_AND_METADATA = Set.of("apiVersion", "kind", "metadata");

  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> unknownMetadata = new TreeSet<>();

  private Pruning() {}

  /**
   * Prunes an object.
   *
   * @param schema of the object as a whole
   * @param object is changed in place
   * @return the paths of what was dropped, in the order in which strict decoding tells of them:
   *     {@code metadata.foo}, {@code spec.items[0].bar}
   */
  public static List<String> prune(Schema schema, ObjectNode object) {
    List<String> dropped = new ArrayList<>();
    if (object.get("metadata") instanceof ObjectNode metadata) {
      dropped.addAll(ObjectMeta.reduce(metadata, FieldPath.of("metadata")));
    }
    Pruning pruning = new Pruning();
    pruning.pruneObject(schema, object, FieldPath.ROOT, true);
    dropped.addAll(pruning.unknown);
    dropped.addAll(pruning.unknownMetadata);
    return dropped;
  }

  /**
   * Prunes a value that is no object of its own, such as a default.
   *
   * @return whether anything was dropped
   */
  public static boolean pruneValue(Schema schema, JsonNode value) {
    Pruning pruning = new Pruning();
    pruning.walk(schema, value, FieldPath.ROOT);
    return !pruning.unknown.isEmpty() || !pruning.unknownMetadata.isEmpty();
  }

  /**
   * Returns what is so wrong with the embedded resources of an object that Kubernetes refuses to
   * decode it: a version or a kind that is no text, metadata of the wrong types. Null if nothing
   * is.
   */
  public static @Nullable FieldError malformedResource(Schema schema, JsonNode value) {
    return EmbeddedResources.validate(schema, value).stream()
        .filter(
            error ->
                error.detail().equals("must be a string") || error.detail().startsWith("json: "))
        .findFirst()
        .orElse(null);
  }

  private void walk(@Nullable Schema schema, JsonNode value, FieldPath path) {
    if (value instanceof ObjectNode object) {
      pruneObject(schema, object, path, schema != null && schema.embeddedResource());
    } else if (value instanceof ArrayNode list) {
      Schema items = schema == null ? null : schema.items();
      if (items == null && schema != null && schema.preserveUnknownFields()) {
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        walk(items, list.get(i), path.index(i));
      }
    }
  }

  private void pruneObject(
      @Nullable Schema schema, ObjectNode object, FieldPath path, boolean resource) {
    List<String> dropped = new ArrayList<>();
    for (var field : object.properties()) {
      String name = field.getKey();
      if (resource && TYPE_AND_METADATA.contains(name)) {
        pruneMetadata(name, field.getValue(), path);
      } else if (schema != null && keeps(schema, name)) {
        pruneKept(schema, name, field.getValue(), path);
      } else {
        dropped.add(name);
        unknown.add(path.child(name).text());
      }
    }
    object.remove(dropped);
  }

  private static boolean keeps(Schema schema, String name) {
    return schema.anyAdditionalProperties()
        || schema.preserveUnknownFields()
        || schema.child(name).isPresent();
  }

  private void pruneKept(Schema schema, String name, JsonNode value, FieldPath path) {
    Schema child = schema.child(name).orElse(null);
    if (child != null || schema.anyAdditionalProperties()) {
      walk(child, value, path.child(name));
    }
  }

  private void pruneMetadata(String name, JsonNode value, FieldPath path) {
    if (name.equals("metadata") && !path.text().isEmpty() && value instanceof ObjectNode metadata) {
      unknownMetadata.addAll(ObjectMeta.reduce(metadata, path.child(name)));
    }
  }
}
