package io.ackj.kube.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings the {@code metadata} of an object into the form in which Kubernetes keeps it: known fields
 * only, of the right types, and none that is empty.
 */
public final class MetadataShape {
  private enum Type {
    STRING,
    INTEGER,
    BOOLEAN,
    TIME,
    STRINGS,
    STRING_MAP,
    OWNERS,
    ENTRIES
  }

  private static final Map<String, Type> FIELDS =
      Map.ofEntries(
          Map.entry("name", Type.STRING),
          Map.entry("generateName", Type.STRING),
          Map.entry("namespace", Type.STRING),
          Map.entry("selfLink", Type.STRING),
          Map.entry("uid", Type.STRING),
          Map.entry("resourceVersion", Type.STRING),
          Map.entry("generation", Type.INTEGER),
          Map.entry("creationTimestamp", Type.TIME),
          Map.entry("deletionTimestamp", Type.TIME),
          Map.entry("deletionGracePeriodSeconds", Type.INTEGER),
          Map.entry("labels", Type.STRING_MAP),
          Map.entry("annotations", Type.STRING_MAP),
          Map.entry("ownerReferences", Type.OWNERS),
          Map.entry("finalizers", Type.STRINGS),
          Map.entry("managedFields", Type.ENTRIES));

  private static final Map<String, Type> OWNER_FIELDS =
      Map.of(
          "apiVersion", Type.STRING,
          "kind", Type.STRING,
          "name", Type.STRING,
          "uid", Type.STRING,
          "controller", Type.BOOLEAN,
          "blockOwnerDeletion", Type.BOOLEAN);

  private MetadataShape() {}

  /**
   * Drops what Kubernetes does not know.
   *
   * @param object whose metadata is changed
   * @return the paths of what was dropped, such as {@code metadata.foo}
   */
  public static List<String> prune(ObjectNode object) {
    List<String> dropped = new ArrayList<>();
    if (!(object.get("metadata") instanceof ObjectNode metadata)) {
      return dropped;
    }
    keep(metadata, FIELDS.keySet(), "metadata", dropped);
    JsonNode owners = metadata.path("ownerReferences");
    for (int i = 0; i < owners.size(); i++) {
      if (owners.get(i) instanceof ObjectNode owner) {
        String path = "metadata.ownerReferences[%d]".formatted(i);
        keep(owner, OWNER_FIELDS.keySet(), path, dropped);
      }
    }
    return dropped;
  }

  private static void keep(
      ObjectNode object, Set<String> known, String path, List<String> dropped) {
    for (String name : new ArrayList<>(names(object))) {
      if (!known.contains(name)) {
        object.remove(name);
        dropped.add(path + "." + name);
      }
    }
  }

  /**
   * Returns what is of the wrong type, as Go's decoder says it; empty if nothing is.
   *
   * @param prefix what that decoder calls the place, such as {@code ObjectMeta.}
   */
  public static Optional<String> mismatch(ObjectNode object, String prefix) {
    JsonNode metadata = object.path("metadata");
    if (metadata.isMissingNode() || metadata.isNull()) {
      return Optional.empty();
    }
    if (!metadata.isObject()) {
      return Optional.of(
          "json: cannot unmarshal %s into Go value of type v1.ObjectMeta".formatted(go(metadata)));
    }
    return metadata.properties().stream()
        .flatMap(field -> mismatch(prefix, field.getKey(), field.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> mismatch(String prefix, String name, JsonNode value) {
    Type type = FIELDS.get(name);
    if (type == null || value.isNull()) {
      return Optional.empty();
    }
    String path = prefix + name;
    return switch (type) {
      case STRING -> unless(value.isTextual(), path, value, "string");
      case INTEGER -> unless(value.isIntegralNumber(), path, value, "int64");
      case BOOLEAN -> unless(value.isBoolean(), path, value, "bool");
      case TIME -> time(path, value);
      case STRINGS ->
          value.isArray()
              ? all(value, entry -> unless(entry.isTextual(), path, entry, "string"))
              : unless(false, path, value, "[]string");
      case STRING_MAP ->
          value.isObject()
              ? all(value, entry -> unless(entry.isTextual(), path, entry, "string"))
              : unless(false, path, value, "map[string]string");
      case OWNERS ->
          value.isArray()
              ? all(value, entry -> owner(path, entry))
              : unless(false, path, value, "[]v1.OwnerReference");
      case ENTRIES -> unless(value.isArray(), path, value, "[]v1.ManagedFieldsEntry");
    };
  }

  private static Optional<String> owner(String path, JsonNode owner) {
    if (!owner.isObject()) {
      return unless(false, path, owner, "v1.OwnerReference");
    }
    return owner.properties().stream()
        .filter(field -> !field.getValue().isNull() && OWNER_FIELDS.containsKey(field.getKey()))
        .flatMap(
            field -> {
              boolean text = OWNER_FIELDS.get(field.getKey()) == Type.STRING;
              JsonNode value = field.getValue();
              return unless(
                  text ? value.isTextual() : value.isBoolean(),
                  path + "." + field.getKey(),
                  value,
                  text ? "string" : "bool")
                  .stream();
            })
        .findFirst();
  }

  private static Optional<String> all(JsonNode values, Function<JsonNode, Optional<String>> check) {
    for (JsonNode value : values) {
      Optional<String> mismatch = check.apply(value);
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> time(String path, JsonNode value) {
    if (!value.isTextual()) {
      return unless(false, path, value, "string");
    }
    String text = value.textValue();
    try {
      OffsetDateTime.parse(text);
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(
          "parsing time \"%s\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"%s\" as \"2006\""
              .formatted(text, text));
    }
  }

  private static Optional<String> unless(boolean fits, String path, JsonNode value, String type) {
    return fits
        ? Optional.empty()
        : Optional.of(
            "json: cannot unmarshal %s into Go struct field %s of type %s"
                .formatted(go(value), path, type));
  }

  private static String go(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case OBJECT -> "object";
      case BOOLEAN -> "bool";
      case NUMBER -> "number";
      default -> "string";
    };
  }

  /** Removes what is null or empty, and writes times as Kubernetes does: UTC, whole seconds. */
  public static void tidy(ObjectNode metadata) {
    for (String name : names(metadata)) {
      JsonNode value = metadata.get(name);
      if (isEmpty(name, value)) {
        metadata.remove(name);
      } else if (FIELDS.get(name) == Type.TIME) {
        metadata.put(name, time(OffsetDateTime.parse(value.textValue()).toInstant()));
      }
    }
  }

  /** Returns a time as metadata holds it. */
  public static String time(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private static boolean isEmpty(String name, JsonNode value) {
    if (name.equals("generation")) {
      return value.longValue() == 0;
    }
    return value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.textValue().isEmpty());
  }

  private static Set<String> names(ObjectNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
