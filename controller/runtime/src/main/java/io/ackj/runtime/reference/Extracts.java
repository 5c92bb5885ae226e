package io.ackj.runtime.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Takes from an object what those that refer to it want to know. */
final class Extracts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Extracts() {}

  /**
   * Returns how an object is.
   *
   * @param paths what is read of it, for example {@code status.ackResourceMetadata.arn}
   */
  static TargetState.There of(GenericKubernetesResource object, Collection<String> paths) {
    JsonNode tree = JSON.valueToTree(object);
    Map<String, JsonNode> values = new HashMap<>();
    for (String path : paths) {
      JsonNode value = tree.at('/' + path.replace('.', '/'));
      if (!value.isMissingNode() && !value.isNull() && !isEmpty(value)) {
        values.put(path, value);
      }
    }
    return new TargetState.There(
        isTrue(tree, "ACK.Terminal"), isTrue(tree, "ACK.ResourceSynced"), values);
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isTextual()
        ? value.asText().isEmpty()
        : value.isContainerNode() && value.isEmpty();
  }

  private static boolean isTrue(JsonNode tree, String type) {
    for (JsonNode condition : tree.at("/status/conditions")) {
      if (condition.path("type").asText().equals(type)) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }
}
