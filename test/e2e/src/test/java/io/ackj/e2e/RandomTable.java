package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table whose manifest is valid, and edited at random. It knows of each setting whether it was
 * ever declared, and what it is now.
 */
final class RandomTable {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** What a setting can be declared as: fragments of a spec, by their names. */
  enum Setting {
    PROTECTION("{deletionProtectionEnabled: true}", "{deletionProtectionEnabled: false}"),
    STREAM(
        "{streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}}",
        "{streamSpecification: {streamEnabled: true, streamViewType: KEYS_ONLY}}",
        "{streamSpecification: {streamEnabled: false}}"),
    ENCRYPTION("{sseSpecification: {enabled: true}}", "{sseSpecification: {enabled: false}}"),
    TIME_TO_LIVE(
        "{timeToLive: {attributeName: expires, enabled: true}}",
        "{timeToLive: {attributeName: expires, enabled: false}}"),
    RECOVERY(
        "{continuousBackups: {pointInTimeRecoveryEnabled: true}}",
        "{continuousBackups: {pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 7}}",
        "{continuousBackups: {pointInTimeRecoveryEnabled: false}}"),
    INSIGHTS("{contributorInsights: ENABLE}", "{contributorInsights: DISABLED}"),
    CLASS("{tableClass: STANDARD}", "{tableClass: STANDARD_INFREQUENT_ACCESS}"),
    TAG_A("{tags: [{key: a, value: '1'}]}", "{tags: [{key: a, value: '2'}]}"),
    TAG_B("{tags: [{key: b, value: '1'}]}", "{tags: [{key: b, value: ''}]}"),
    INDEX_DAY(index("byDay", "day", "ALL"), index("byDay", "day", "KEYS_ONLY")),
    INDEX_WHO(index("byWho", "who", "ALL"));

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> values;

    Setting(String... values) {
      this.values = List.of(values);
    }
  }

  private static final List<String> CAPACITIES =
      List.of(
          "{billingMode: PAY_PER_REQUEST}",
          "{billingMode: PAY_PER_REQUEST, onDemandThroughput: {maxReadRequestUnits: 10}}",
          "{billingMode: PAY_PER_REQUEST, onDemandThroughput: {maxReadRequestUnits: 20,"
              + " maxWriteRequestUnits: 5}}",
          "{billingMode: PROVISIONED, provisionedThroughput: {readCapacityUnits: 5,"
              + " writeCapacityUnits: 5}}",
          "{billingMode: PROVISIONED, provisionedThroughput: {readCapacityUnits: 3,"
              + " writeCapacityUnits: 8}}");

  private final Random random;
  private final String name;
  private final Map<Setting, String> declared = new LinkedHashMap<>();
  private final Set<Setting> everDeclared = new TreeSet<>();
  private String capacity = CAPACITIES.get(0);

  RandomTable(Random random, String name) {
    this.random = random;
    this.name = name;
    edit();
  }

  /** Changes some settings. */
  void edit() {
    capacity = CAPACITIES.get(random.nextInt(CAPACITIES.size()));
    for (Setting setting : Setting.values()) {
      int choice = random.nextInt(setting.values.size() + 2);
      if (choice < setting.values.size()) {
        declared.put(setting, setting.values.get(choice));
        everDeclared.add(setting);
      } else if (choice == setting.values.size()) {
        declared.remove(setting);
      }
    }
  }

  String name() {
    return name;
  }

  /** Returns what a setting is declared as; null if it is not. */
  @Nullable String declared(Setting setting) {
    return declared.get(setting);
  }

  String capacity() {
    return capacity;
  }

  boolean wasEverDeclared(Setting setting) {
    return everDeclared.contains(setting);
  }

  /** Returns the spec as it is now. */
  ObjectNode spec() {
    ObjectNode spec = YAML.createObjectNode().put("tableName", name);
    spec.putArray("keySchema").addObject().put("attributeName", "id").put("keyType", "HASH");
    Set<String> attributes = new TreeSet<>(Set.of("id"));
    spec.setAll((ObjectNode) yaml(capacity));
    for (String fragment : declared.values()) {
      add(spec, (ObjectNode) yaml(fragment));
    }
    for (JsonNode index : spec.path("globalSecondaryIndexes")) {
      attributes.add(index.at("/keySchema/0/attributeName").asText());
      if (spec.has("provisionedThroughput")) {
        ((ObjectNode) index)
            .set("provisionedThroughput", yaml("{readCapacityUnits: 2, writeCapacityUnits: 2}"));
      }
    }
    attributes.forEach(
        attribute ->
            spec.withArray("attributeDefinitions")
                .addObject()
                .put("attributeName", attribute)
                .put("attributeType", "S"));
    return spec;
  }

  /** Lists of two settings become one. */
  private static void add(ObjectNode spec, ObjectNode fragment) {
    for (var member : fragment.properties()) {
      if (member.getValue().isArray()) {
        member.getValue().forEach(spec.withArray(member.getKey())::add);
      } else {
        spec.set(member.getKey(), member.getValue());
      }
    }
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String index(String name, String attribute, String projection) {
    return "{globalSecondaryIndexes: [{indexName: %s, keySchema: [{attributeName: %s, keyType: HASH}], projection: {projectionType: %s}}]}"
        .formatted(name, attribute, projection);
  }

  @Override
  public String toString() {
    return name + " " + spec();
  }
}
