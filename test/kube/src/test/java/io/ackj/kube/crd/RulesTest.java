package io.ackj.kube.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.Recorded;
import io.ackj.kube.status.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules in CEL, from the definition that carries them to the object that breaks them. */
class RulesTest {
  private static final JsonNode RULES = Recorded.read(RulesTest.class, "../schema/rules.yaml");

  static Stream<Named<JsonNode>> rules() {
    return Recorded.entries(RULES.path("cases")).stream()
        .map(each -> Named.of(each.path("rule").toString(), each));
  }

  static Stream<Named<JsonNode>> places() {
    return cases("../schema/rule-places.yaml");
  }

  static Stream<Named<JsonNode>> updates() {
    return cases("../schema/transition-rules.yaml");
  }

  private static Stream<Named<JsonNode>> cases(String table) {
    return Recorded.entries(Recorded.read(RulesTest.class, table)).stream()
        .map(each -> Named.of(each.path("reason").asText(), each));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rulesMeanWhatTheyMeanOnRealServer(JsonNode recorded) {
    ObjectNode schema = RULES.path("schema").deepCopy();
    schema.putArray("x-kubernetes-validations").add(recorded.path("rule"));

    List<FieldError> errors = errors(schema, RULES.path("value"), null);

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  @ParameterizedTest
  @MethodSource("places")
  void rulesApplyWhereTheyStand(JsonNode recorded) {
    List<FieldError> errors = errors(recorded.path("schema"), recorded.path("value"), null);

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  @ParameterizedTest
  @MethodSource("updates")
  void rulesSeeWhatWasThereBefore(JsonNode recorded) {
    List<FieldError> errors =
        errors(recorded.path("schema"), recorded.path("value"), recorded.path("old"));

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  private static List<FieldError> errors(JsonNode spec, JsonNode value, @Nullable JsonNode old) {
    ObjectNode definition = definition(spec);
    CrdRules definitionRules = new CrdRules(List::of, Clock.systemUTC());
    definitionRules.prepare(definition, null);
    List<FieldError> wrongDefinition = definitionRules.validate(definition, null);
    if (!wrongDefinition.isEmpty()) {
      return wrongDefinition;
    }
    CustomResourceRules rules = new CustomResourceRules(CrdTypes.of(definition).get(0));
    ObjectNode object = object(value);
    ObjectNode before = old == null ? null : object(old);
    rules.prepare(object, before);
    return rules.validate(object, before);
  }

  private static ObjectNode definition(JsonNode specSchema) {
    ObjectNode definition =
        Recorded.read(CrdRulesTest.class, "definitions.yaml").path("definition").deepCopy();
    ObjectNode properties =
        (ObjectNode) definition.at("/spec/versions/0/schema/openAPIV3Schema/properties");
    properties.set("spec", specSchema);
    return definition;
  }

  private static ObjectNode object(JsonNode spec) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", "example.com/v1").put("kind", "Foo");
    object.putObject("metadata").put("name", "a");
    object.set("spec", spec);
    return object;
  }
}
