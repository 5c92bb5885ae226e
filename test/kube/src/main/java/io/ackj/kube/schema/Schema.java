package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node of a structural schema: what a value at this place may be, and how two writers of it
 * share it. It describes custom resources (from their CRD) and the built-in kinds (from files of
 * this module) alike.
 *
 * @param type what the value is; null where the schema names no type ({@code
 *     x-kubernetes-int-or-string}, {@code x-kubernetes-preserve-unknown-fields}, or inside {@code
 *     allOf} and its kin)
 * @param properties of an object by name, in the schema's order
 * @param additionalProperties what the values of a map are; null if the schema has no such schema
 * @param anyAdditionalProperties whether {@code additionalProperties: true} stands there
 * @param items what a list holds; null if this is no list
 * @param defaultValue null if there is none; must not be changed
 * @param embeddedResource {@code x-kubernetes-embedded-resource}
 * @param listType of a list; {@link ListType#ATOMIC} if the schema does not say
 * @param listMapKeys of a list of type map; empty otherwise
 * @param atomicMap whether an object or a map is owned as a whole, {@code x-kubernetes-map-type:
 *     atomic}
 * @param mergeStrategy how a strategic merge patch treats it; built-in kinds only
 * @param checks value checks other than the type, in the schema's own words: bounds, pattern, enum,
 *     format, required, and the combinations of schemas
 * @param rules {@code x-kubernetes-validations}, in order
 * @param source the schema as it was written, for OpenAPI; must not be changed
 */
public record Schema(
    @Nullable Type type,
    boolean nullable,
    Map<String, Schema> properties,
    @Nullable Schema additionalProperties,
    boolean anyAdditionalProperties,
    @Nullable Schema items,
    @Nullable JsonNode defaultValue,
    boolean preserveUnknownFields,
    boolean embeddedResource,
    boolean intOrString,
    ListType listType,
    List<String> listMapKeys,
    boolean atomicMap,
    MergeStrategy mergeStrategy,
    Checks checks,
    List<Rule> rules,
    JsonNode source) {

  public Schema {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    listMapKeys = List.copyOf(listMapKeys);
    rules = List.copyOf(rules);
  }

  /** Returns what stands under a name of an object: its property, or what its map holds. */
  public Optional<Schema> child(String name) {
    Schema property = properties.get(name);
    return Optional.ofNullable(property != null ? property : additionalProperties);
  }

  /** The types of JSON schema that structural schemas know. */
  public enum Type {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN;

    /** Returns the word for it in a schema, such as {@code object}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code x-kubernetes-list-type}. */
  public enum ListType {
    ATOMIC,
    SET,
    MAP
  }

  /**
   * {@code x-kubernetes-patch-strategy} and {@code -merge-key}.
   *
   * @param merge whether lists are merged, not replaced
   * @param key by which entries are found; null for lists of plain values
   */
  public record MergeStrategy(boolean merge, @Nullable String key) {
    /** Lists are replaced. */
    public static final MergeStrategy REPLACE = new MergeStrategy(false, null);
  }

  /**
   * Value checks. Each is null or empty if the schema has none.
   *
   * @param format as the schema spells it, such as {@code date-time}
   */
  public record Checks(
      @Nullable String format,
      @Nullable JsonNode minimum,
      boolean exclusiveMinimum,
      @Nullable JsonNode maximum,
      boolean exclusiveMaximum,
      @Nullable JsonNode multipleOf,
      @Nullable Long minLength,
      @Nullable Long maxLength,
      @Nullable String pattern,
      @Nullable Long minItems,
      @Nullable Long maxItems,
      boolean uniqueItems,
      @Nullable Long minProperties,
      @Nullable Long maxProperties,
      List<String> required,
      List<JsonNode> enumeration,
      List<Schema> allOf,
      List<Schema> anyOf,
      List<Schema> oneOf,
      @Nullable Schema not) {
    public Checks {
      required = List.copyOf(required);
      enumeration = List.copyOf(enumeration);
      allOf = List.copyOf(allOf);
      anyOf = List.copyOf(anyOf);
      oneOf = List.copyOf(oneOf);
    }
  }

  /** One entry of {@code x-kubernetes-validations}; null where it is left out. */
  public record Rule(
      String rule,
      @Nullable String message,
      @Nullable String messageExpression,
      @Nullable String reason,
      @Nullable String fieldPath,
      @Nullable Boolean optionalOldSelf) {}
}
