package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code metadata.managedFields}. */
final class ManagedFields {
  /** Those who apply come first, then the longest unchanged. */
  private static final Comparator<Ownership.Entry> ORDER =
      Comparator.comparing((Ownership.Entry entry) -> entry.id().operation())
          .thenComparingLong(ManagedFields::seconds)
          .thenComparing(entry -> entry.id().name())
          .thenComparing(Ownership.Entry::apiVersion)
          .thenComparing(entry -> entry.id().subresource());

  private ManagedFields() {}

  /** Returns the managed fields of an object as they stand there; null if it has none. */
  static @Nullable JsonNode of(ObjectNode object) {
    JsonNode fields = object.path("metadata").get("managedFields");
    return fields == null || fields.isNull() ? null : fields;
  }

  /** Returns a copy of an object that has no managed fields. */
  static ObjectNode strip(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    if (copy.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove("managedFields");
    }
    return copy;
  }

  /**
   * Whether a client asks for managed fields to be forgotten, by one empty entry or, for built-in
   * kinds, an empty list.
   */
  static boolean areReset(ObjectNode object) {
    JsonNode fields = of(object);
    if (fields == null || !fields.isArray() || fields.size() > 1) {
      return false;
    }
    return fields.isEmpty() ? isBuiltIn(object) : fields.get(0).isEmpty();
  }

  /** Nobody else may use these groups without Kubernetes' consent. */
  private static boolean isBuiltIn(ObjectNode object) {
    String apiVersion = object.path("apiVersion").asText();
    int slash = apiVersion.indexOf('/');
    return slash < 0 || apiVersion.substring(0, slash).endsWith(".k8s.io");
  }

  /**
   * Reads managed fields.
   *
   * @param fields null for none
   */
  static Ownership read(@Nullable JsonNode fields) throws MalformedFieldsException {
    Ownership ownership = new Ownership();
    if (fields != null) {
      for (int i = 0; i < fields.size(); i++) {
        ownership.put(readEntry(fields.get(i), i));
      }
    }
    return ownership;
  }

  private static Ownership.Entry readEntry(JsonNode json, int index)
      throws MalformedFieldsException {
    String operation = json.path("operation").asText();
    if (!operation.equals("Apply") && !operation.equals("Update")) {
      throw new MalformedFieldsException("operation must be `Apply` or `Update`");
    }
    String apiVersion = json.path("apiVersion").asText();
    if (apiVersion.isEmpty()) {
      throw new MalformedFieldsException("apiVersion must not be empty");
    }
    checkFieldsType(json.path("fieldsType").asText(), index);
    boolean applies = operation.equals("Apply");
    ManagerId id =
        new ManagerId(
            json.path("manager").asText(),
            applies,
            applies ? "" : apiVersion,
            json.path("subresource").asText());
    JsonNode fields = json.get("fieldsV1");
    FieldSet set = fields == null ? FieldSet.EMPTY : FieldsV1.parse(fields);
    return new Ownership.Entry(id, apiVersion, set, time(json.path("time").asText()));
  }

  private static void checkFieldsType(String type, int index) throws MalformedFieldsException {
    if (type.isEmpty()) {
      throw new MalformedFieldsException("missing fieldsType in managed fields entry " + index);
    }
    if (!type.equals("FieldsV1")) {
      throw new MalformedFieldsException(
          "invalid fieldsType \"%s\" in managed fields entry %d".formatted(type, index));
    }
  }

  private static @Nullable Instant time(String text) throws MalformedFieldsException {
    if (text.isEmpty() || text.equals("null")) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new MalformedFieldsException("not a time: " + text);
    }
  }

  /** Writes managed fields into an object; none are written if nobody owns anything. */
  static void write(ObjectNode object, Ownership ownership) {
    if (ownership.isEmpty()) {
      if (object.get("metadata") instanceof ObjectNode metadata) {
        metadata.remove("managedFields");
      }
      return;
    }
    List<Ownership.Entry> sorted = new ArrayList<>(ownership.entries());
    sorted.sort(ORDER);
    ArrayNode fields = object.withObjectProperty("metadata").putArray("managedFields");
    sorted.forEach(entry -> write(fields.addObject(), entry));
  }

  private static void write(ObjectNode json, Ownership.Entry entry) {
    json.put("manager", entry.id().name());
    json.put("operation", entry.id().operation());
    json.put("apiVersion", entry.apiVersion());
    Instant time = entry.time();
    if (time != null) {
      json.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    json.put("fieldsType", "FieldsV1");
    json.set("fieldsV1", FieldsV1.print(entry.fields()));
    if (!entry.id().subresource().isEmpty()) {
      json.put("subresource", entry.id().subresource());
    }
  }

  private static long seconds(Ownership.Entry entry) {
    Instant time = entry.time();
    return time == null ? 0 : time.getEpochSecond();
  }
}
