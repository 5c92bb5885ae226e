package io.ackj.kube.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.Recorded;
import io.ackj.kube.resource.ResourceType;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomResourceRulesTest {

  @Test
  void objectOfOneVersionBecomesOneOfAnother() {
    List<ResourceType> types = types(true);
    ObjectNode object =
        yaml("{apiVersion: example.com/v1, kind: Foo, metadata: {name: a}, spec: {a: x}}");

    new CustomResourceRules(types.get(1)).convert(object);

    assertThat(types).extracting(ResourceType::version).containsExactly("v1", "v2");
    assertThat(object)
        .isEqualTo(
            yaml("{apiVersion: example.com/v2, kind: Foo, metadata: {name: a}, spec: {b: y}}"));
  }

  @Test
  void versionsThatAreNotServedHaveNoType() {
    assertThat(types(false)).extracting(ResourceType::version).containsExactly("v1");
  }

  @Test
  void preparingAgainChangesNothing() {
    CustomResourceRules rules = new CustomResourceRules(types(true).get(1));
    ObjectNode object = yaml("{apiVersion: example.com/v2, kind: Foo, spec: {c: x, b: null}}");
    rules.prepare(object, null);
    ObjectNode again = object.deepCopy();

    rules.prepare(again, null);

    assertThat(object).isEqualTo(yaml("{apiVersion: example.com/v2, kind: Foo, spec: {b: y}}"));
    assertThat(again).isEqualTo(object);
  }

  /** Version v1 has spec.a, version v2 spec.b with a default. */
  private static List<ResourceType> types(boolean secondServed) {
    ObjectNode definition =
        Recorded.read(CrdRulesTest.class, "definitions.yaml").path("definition").deepCopy();
    ObjectNode second =
        yaml(
            "{name: v2, storage: false, schema: {openAPIV3Schema: {type: object, properties:"
                + " {spec: {type: object, properties: {b: {type: string, default: y}}}}}}}");
    ((ArrayNode) definition.at("/spec/versions")).add(second.put("served", secondServed));
    CrdRules rules = new CrdRules(List::of, Clock.systemUTC());
    rules.prepare(definition, null);
    assertThat(rules.validate(definition, null)).isEmpty();
    return CrdTypes.of(definition);
  }

  private static ObjectNode yaml(String text) {
    try {
      return (ObjectNode) new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
