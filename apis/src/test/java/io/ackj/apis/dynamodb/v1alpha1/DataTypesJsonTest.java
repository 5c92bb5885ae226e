package io.ackj.apis.dynamodb.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.testkit.random.RandomObjects;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the generated types are read from the API server and written to it. */
class DataTypesJsonTest {
  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
  private static final String UNKNOWN = "addedByLaterVersion";

  static List<Class<?>> types() {
    return GeneratedTypes.data();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatIsWrittenAsJsonIsReadBack(@ForAll Random random) {
    for (Class<?> type : types()) {
      Object object = new RandomObjects(random).of(type);

      assertThat((Object) KUBERNETES.unmarshal(KUBERNETES.asJson(object), type)).isEqualTo(object);
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void whatIsWrittenAsYamlIsReadBack(@ForAll Random random) {
    for (Class<?> type : types()) {
      Object object = new RandomObjects(random).of(type);

      assertThat((Object) KUBERNETES.unmarshal(KUBERNETES.asYaml(object), type)).isEqualTo(object);
    }
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void unknownPropertiesAtAnyDepthAreNoFailure(@ForAll Random random) {
    for (Class<?> type : types()) {
      JsonNode known = tree(new RandomObjects(random).of(type));
      JsonNode newer = known.deepCopy();
      addUnknown(newer);

      // The shared types keep what they do not know, the generated ones drop it.
      JsonNode read = tree(KUBERNETES.unmarshal(newer.toString(), type));
      removeUnknown(read);

      assertThat(newer.toString()).contains(UNKNOWN);
      assertThat(read).as(type.getSimpleName()).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullAndAbsentAreTheSame(Class<?> type) {
    ObjectNode nulls = JsonNodeFactory.instance.objectNode();
    for (String property : properties(type)) {
      nulls.putNull(property);
    }

    Object read = KUBERNETES.unmarshal(nulls.toString(), type);

    assertThat(read).isEqualTo(KUBERNETES.unmarshal("{}", type));
    assertThat(read).isEqualTo(RandomObjects.create(type));
    assertThat(KUBERNETES.asJson(read)).isEqualTo("{}");
  }

  @Test
  void emptyListsStayLists() {
    String json = "{\"globalSecondaryIndexes\":[],\"tags\":[]}";

    TableSpec read = KUBERNETES.unmarshal(json, TableSpec.class);

    assertThat(read.getTags()).isEmpty();
    assertThat(read.getLocalSecondaryIndexes()).isNull();
    assertThat(KUBERNETES.asJson(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T09:30:00Z, 2026-11-01T09:30:00Z, as Kubernetes writes it",
    "2026-11-01T09:30:00.5Z, 2026-11-01T09:30:00.500Z, tenths",
    "2026-11-01T09:30:00.123456Z, 2026-11-01T09:30:00.123456Z, as MicroTime is written",
    "2026-11-01T09:30:00.123456789Z, 2026-11-01T09:30:00.123456789Z, all that Java can hold",
    "2026-11-01T11:30:00+02:00, 2026-11-01T09:30:00Z, another zone",
    "2026-11-01T04:00:00.25-05:30, 2026-11-01T09:30:00.250Z, fraction and zone",
    "2026-11-01T09:30:00+00:00, 2026-11-01T09:30:00Z, UTC as a zone",
  })
  void timesOfAllFormsAreRead(String text, Instant time, String reason) {
    TableStatus read =
        KUBERNETES.unmarshal("{\"creationDateTime\":\"" + text + "\"}", TableStatus.class);

    assertThat(read.getCreationDateTime()).as(reason).isEqualTo(time);
  }

  @Test
  void timesAreWrittenAsText() {
    TableStatus status =
        new TableStatus().withCreationDateTime(Instant.parse("2026-11-01T09:30:00Z"));

    assertThat(KUBERNETES.asJson(status))
        .isEqualTo("{\"creationDateTime\":\"2026-11-01T09:30:00Z\"}");
  }

  @ParameterizedTest
  @MethodSource("types")
  void membersAreWrittenInTheOrderOfTheirNames(Class<?> type) {
    assertThat(properties(type)).isSorted();
  }

  private static List<String> properties(Class<?> type) {
    return List.of(Objects.requireNonNull(type.getAnnotation(JsonPropertyOrder.class)).value());
  }

  private static JsonNode tree(Object object) {
    return KUBERNETES.unmarshal(KUBERNETES.asJson(object), JsonNode.class);
  }

  private static void addUnknown(JsonNode node) {
    node.forEach(DataTypesJsonTest::addUnknown);
    if (node instanceof ObjectNode object) {
      object.putObject(UNKNOWN).putArray("list").add(1).addNull();
    }
  }

  private static void removeUnknown(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(UNKNOWN);
    }
    node.forEach(DataTypesJsonTest::removeUnknown);
  }
}
