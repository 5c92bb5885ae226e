package io.ackj.kube.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.Recorded;
import io.ackj.kube.status.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrdRulesTest {
  private static final JsonNode TABLE = Recorded.read(CrdRulesTest.class, "definitions.yaml");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final List<ObjectNode> stored = new ArrayList<>();
  private final CrdRules rules = new CrdRules(() -> stored, CLOCK);

  static Stream<Named<JsonNode>> cases() {
    return Recorded.entries(TABLE.path("cases")).stream()
        .map(each -> Named.of(each.path("reason").asText(), each));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wrongDefinitionsAreToldAsRealServerTellsThem(JsonNode recorded) {
    ObjectNode definition = definition();
    recorded
        .path("changes")
        .properties()
        .forEach(change -> apply(definition, change.getKey(), change.getValue()));
    ObjectNode old = recorded.path("update").asBoolean() ? prepared(definition(), null) : null;

    prepared(definition, old);
    List<FieldError> errors = rules.validate(definition, old);

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  @Test
  void namesThatAreLeftOutAreMadeFromKind() {
    ObjectNode definition = prepared(definition(), null);

    assertThat(definition.at("/spec/names/singular").asText()).isEqualTo("foo");
    assertThat(definition.at("/spec/names/listKind").asText()).isEqualTo("FooList");
    assertThat(definition.at("/spec/conversion/strategy").asText()).isEqualTo("None");
  }

  @Test
  void namesThatAreFreeAreAccepted() {
    JsonNode status = prepared(definition(), null).path("status");

    assertThat(status.path("acceptedNames").toString())
        .isEqualTo(
            "{\"kind\":\"Foo\",\"plural\":\"foos\",\"singular\":\"foo\",\"listKind\":\"FooList\"}");
    assertThat(conditions(status))
        .containsExactly(
            "NamesAccepted True NoConflicts: no conflicts found",
            "Established True InitialNamesAccepted: the initial names have been accepted");
    assertThat(status.at("/conditions/0/lastTransitionTime").asText())
        .isEqualTo("2030-01-02T03:04:05Z");
    assertThat(status.path("storedVersions").toString()).isEqualTo("[\"v1\"]");
  }

  @Test
  void namesOfOtherDefinitionsAreRefused() {
    stored.add(prepared(definition(), null));
    ObjectNode rival = definition();
    apply(rival, "/metadata/name", text("bars.example.com"));
    apply(rival, "/spec/names/plural", text("bars"));
    apply(rival, "/spec/names/singular", text("bar"));

    JsonNode status = prepared(rival, null).path("status");

    assertThat(conditions(status))
        .containsExactly(
            "NamesAccepted False ListKindConflict: \"FooList\" is already in use",
            "Established False NotAccepted: not all names are accepted");
    assertThat(CrdTypes.of(rival)).isEmpty();
  }

  @Test
  void keywordsThatSchemasDoNotHaveAreDropped() {
    ObjectNode definition = definition();
    apply(definition, "/spec/versions/0/schema/openAPIV3Schema/properties/spec/foo", text("bar"));

    List<String> dropped = CrdRules.pruneSchemas(definition);

    assertThat(dropped)
        .containsExactly("spec.versions[0].schema.openAPIV3Schema.properties.spec.foo");
    assertThat(definition).isEqualTo(definition());
  }

  @Test
  void preparingAgainChangesNothing() {
    ObjectNode definition = prepared(definition(), null);
    ObjectNode again = definition.deepCopy();

    new CrdRules(() -> stored, Clock.systemUTC()).prepare(again, definition);

    assertThat(again).isEqualTo(definition);
  }

  @Test
  void versionsThatObjectsMayBeStoredInAreRemembered() {
    ObjectNode old = prepared(definition(), null);
    ObjectNode definition = old.deepCopy();
    ObjectNode second = definition.at("/spec/versions/0").deepCopy();
    ((ObjectNode) definition.at("/spec/versions/0")).put("storage", false);
    ((ArrayNode) definition.at("/spec/versions")).add(second.put("name", "v2"));

    prepared(definition, old);

    assertThat(definition.at("/status/storedVersions").toString()).isEqualTo("[\"v1\",\"v2\"]");
    assertThat(rules.validate(definition, old)).isEmpty();
  }

  private ObjectNode prepared(ObjectNode definition, @Nullable ObjectNode old) {
    rules.prepare(definition, old);
    return definition;
  }

  private static List<String> conditions(JsonNode status) {
    return Recorded.entries(status.path("conditions")).stream()
        .map(
            each ->
                "%s %s %s: %s"
                    .formatted(
                        each.path("type").asText(),
                        each.path("status").asText(),
                        each.path("reason").asText(),
                        each.path("message").asText()))
        .toList();
  }

  private static ObjectNode definition() {
    return TABLE.path("definition").deepCopy();
  }

  private static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }

  private static void apply(ObjectNode definition, String place, JsonNode value) {
    JsonPointer pointer = JsonPointer.compile(place);
    JsonNode parent = definition.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      int index = pointer.last().getMatchingIndex();
      if (index < list.size()) {
        list.set(index, value);
      } else {
        list.add(value);
      }
    } else if (parent instanceof ObjectNode object) {
      set(object, pointer.last().getMatchingProperty(), value);
    }
  }

  private static void set(ObjectNode object, String name, JsonNode value) {
    if (value.isNull()) {
      object.remove(name);
    } else {
      object.set(name, value);
    }
  }
}
