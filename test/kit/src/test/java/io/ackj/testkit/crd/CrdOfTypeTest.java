package io.ackj.testkit.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrdOfTypeTest {
  private static final String CRD =
      """
      metadata: {name: things.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: Thing, listKind: ThingList, plural: things, singular: thing}
        versions:
          - name: v1
            served: true
            storage: true
            subresources: {status: {}}
            additionalPrinterColumns:
              - {name: Size, type: integer, jsonPath: .spec.size}
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  apiVersion: {type: string}
                  kind: {type: string}
                  metadata: {type: object}
                  spec:
                    type: object
                    required: [name]
                    properties:
                      name:
                        type: string
                        x-kubernetes-validations:
                          - {message: never again, rule: self == oldSelf}
                      size: {type: integer, format: int64}
                      since: {type: string, format: date-time}
                  status:
                    type: object
                    properties: {parts: {type: array, items: {type: string}}}
      """;

  @Group("example.com")
  @Version("v1")
  static final class Thing extends CustomResource<ThingSpec, ThingStatus> implements Namespaced {
    private static final long serialVersionUID = 1L;
  }

  static final class ThingSpec {
    @Required
    @ValidationRule(value = "self == oldSelf", message = "never again")
    public @Nullable String name;

    public @Nullable Long size;
    public @Nullable Instant since;
  }

  static final class ThingStatus {
    public @Nullable List<String> parts;
  }

  @Test
  void typeAgreesWithItsCrdInAllThatTypesCanSay() {
    assertThat(CrdOfType.differences(Thing.class, crd(CRD))).isEmpty();
  }

  static Stream<Arguments> disagreements() {
    return Stream.of(
        arguments(
            "a field that only the type has",
            "size: {type: integer, format: int64}",
            "",
            List.of("only type: spec.size\tinteger\tint64\t")),
        arguments(
            "a field that only the CRD has",
            "{parts:",
            "{more: {type: string}, parts:",
            List.of("only CRD: status.more\tstring\t\t")),
        arguments(
            "another format",
            "int64",
            "int32",
            List.of(
                "only CRD: spec.size\tinteger\tint32\t", "only type: spec.size\tinteger\tint64\t")),
        arguments(
            "text where the type has a time",
            "{type: string, format: date-time}",
            "{type: string}",
            List.of(
                "only CRD: spec.since\tstring\t\t", "only type: spec.since\tstring\tdate-time\t")),
        arguments(
            "another field required",
            "[name]",
            "[name, size]",
            List.of(
                "only CRD: spec.size\tinteger\tint64\trequired",
                "only type: spec.size\tinteger\tint64\t")),
        arguments(
            "another message of a rule",
            "never again",
            "once",
            List.of(
                "only CRD: [{\"message\":\"once\",\"rule\":\"self == oldSelf\"}]",
                "only type: [{\"message\":\"never again\",\"rule\":\"self == oldSelf\"}]")),
        arguments(
            "another scope",
            "Namespaced",
            "Cluster",
            List.of("only CRD: scope\tCluster", "only type: scope\tNamespaced")),
        arguments(
            "another name",
            "singular: thing",
            "singular: item",
            List.of("only CRD: singular\titem", "only type: singular\tthing")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("disagreements")
  void everyDisagreementIsFound(String what, String from, String to, List<String> differences) {
    String changed = CRD.replace(from, to);

    assertThat(CrdOfType.differences(Thing.class, crd(changed))).isEqualTo(differences);
  }

  private static JsonNode crd(String yaml) {
    return new KubernetesSerialization().unmarshal(yaml, JsonNode.class);
  }
}
