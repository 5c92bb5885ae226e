package io.ackj.kube.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.Recorded;
import io.ackj.kube.status.FieldError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaValidationTest {

  static Stream<Named<JsonNode>> creations() {
    return cases("validation.yaml");
  }

  static Stream<Named<JsonNode>> updates() {
    return cases("ratcheting.yaml");
  }

  private static Stream<Named<JsonNode>> cases(String table) {
    return Recorded.entries(Recorded.read(SchemaValidationTest.class, table)).stream()
        .map(each -> Named.of(each.path("reason").asText(), each));
  }

  @ParameterizedTest
  @MethodSource("creations")
  void wrongValuesAreToldAsRealServerTellsThem(JsonNode recorded) {
    Schema schema = schema(recorded);
    ObjectNode object = object(recorded.path("value"));

    Defaulting.apply(schema, object);
    List<FieldError> errors = SchemaValidation.validate(schema, object, null);

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  @ParameterizedTest
  @MethodSource("updates")
  void whatWasWrongBeforeMayStayUnchanged(JsonNode recorded) {
    Schema schema = schema(recorded);
    ObjectNode object = object(recorded.path("value"));

    List<FieldError> errors =
        SchemaValidation.validate(schema, object, object(recorded.path("old")));

    assertThat(Recorded.shown(errors)).hasSameElementsAs(Recorded.errors(recorded));
  }

  private static Schema schema(JsonNode recorded) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "object");
    root.putObject("properties").set("spec", recorded.path("schema"));
    return SchemaParser.parse(root);
  }

  private static ObjectNode object(JsonNode spec) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", "example.com/v1").put("kind", "Foo");
    object.set("spec", spec);
    return object;
  }
}
