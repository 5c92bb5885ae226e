package io.ackj.apis.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.testkit.crd.CrdOfType;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated types and the generated CRDs say the same; the generator writes them apart. */
class TypesMatchCrdsTest {
  @ParameterizedTest
  @ValueSource(classes = {Backup.class, GlobalTable.class, Table.class})
  void typeAndCrdAgree(Class<? extends CustomResource<?, ?>> kind) throws IOException {
    assertThat(CrdOfType.differences(kind, crd(kind))).isEmpty();
  }

  @Test
  void fieldThatTypeLacksIsNoticed() throws IOException {
    JsonNode crd = crd(Backup.class);
    String spec = "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties";
    ((ObjectNode) crd.at(spec)).putObject("comment").put("type", "string");

    assertThat(CrdOfType.differences(Backup.class, crd))
        .containsExactly("only CRD: spec.comment\tstring\t\t");
  }

  private static JsonNode crd(Class<? extends CustomResource<?, ?>> kind) throws IOException {
    String file =
        "/crds/" + CustomResource.getCRDName(kind).replaceFirst("^([^.]+)\\.(.+)$", "$2_$1.yaml");
    try (InputStream crd = Objects.requireNonNull(kind.getResourceAsStream(file), file)) {
      return new KubernetesSerialization().unmarshal(crd, JsonNode.class);
    }
  }
}
