package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.Tables;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong manifest is told which field is wrong, and what to do about it. */
@AgainstEachCluster
class BadManifestsIT {
  private static final String NAME = "wrong";

  private final ClusterKind kind;

  BadManifestsIT(ClusterKind kind) {
    this.kind = kind;
  }

  /** An entry of {@code bad-manifests.yaml}, which tells what each member means. */
  record BadManifest(String wrong, ObjectNode spec, List<String> says) {
    @Override
    public String toString() {
      return wrong;
    }
  }

  static Stream<BadManifest> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BadManifestsIT.class.getResourceAsStream("/bad-manifests.yaml"))) {
      List<BadManifest> manifests = new YAMLMapper().readValue(in, new TypeReference<>() {});
      return manifests.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void isToldWhichFieldIsWrongAndWhatToDo(BadManifest manifest) {
    try (Scene scene = Scene.on(kind)) {
      assertThat(told(scene, manifest)).contains(manifest.says());
    }
  }

  private static String told(Scene scene, BadManifest manifest) {
    ObjectNode object = Tables.manifest(NAME, Specs.PLAIN);
    ((ObjectNode) object.path("spec")).setAll(manifest.spec());
    try {
      scene.tables().create(object);
    } catch (KubernetesClientException refused) {
      return String.valueOf(refused.getMessage());
    }
    JsonNode terminal = scene.tables().awaitCondition(NAME, "ACK.Terminal", "True");
    return terminal.at("/status/conditions/0/message").asText();
  }
}
