package io.ackj.apis.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hand-written CRDs promise beyond the structure of ACK's. */
class SharedCrdTest {
  @ParameterizedTest
  @ValueSource(strings = {"fieldexports", "iamroleselectors"})
  void everyPropertyIsExplained(String plural) throws IOException {
    List<String> unexplained = new ArrayList<>();

    collectUnexplained(schema(plural), "", unexplained);

    assertThat(unexplained).containsExactly(".metadata");
  }

  @Test
  void changingRoleIsRefusedInAcksWords() throws IOException {
    JsonNode rule =
        schema("iamroleselectors").at("/properties/spec/properties/arn").findValue("message");

    assertThat(rule.asText()).isEqualTo("Value is immutable once set");
  }

  private static void collectUnexplained(JsonNode schema, String path, List<String> found) {
    for (var member : schema.path("properties").properties()) {
      String memberPath = path + "." + member.getKey();
      if (member.getValue().path("description").asText().isBlank()) {
        found.add(memberPath);
      }
      collectUnexplained(member.getValue(), memberPath, found);
    }
    if (schema.has("items")) {
      collectUnexplained(schema.get("items"), path + "[]", found);
    }
  }

  private static JsonNode schema(String plural) throws IOException {
    String file = "/crds/services.k8s.aws_" + plural + ".yaml";
    try (InputStream crd = Objects.requireNonNull(SharedCrdTest.class.getResourceAsStream(file))) {
      return new KubernetesSerialization()
          .unmarshal(crd, JsonNode.class)
          .at("/spec/versions/0/schema/openAPIV3Schema");
    }
  }
}
