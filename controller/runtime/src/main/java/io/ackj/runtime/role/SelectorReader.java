package io.ackj.runtime.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.runtime.account.RoleArn;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an IAMRoleSelector by ACK's rules; each that it breaks is told. */
final class SelectorReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectMeta metadata;
  private final JsonNode spec;
  private final List<String> problems = new ArrayList<>();

  private SelectorReader(ObjectMeta metadata, JsonNode spec) {
    this.metadata = metadata;
    this.spec = spec;
  }

  /**
   * What an object says.
   *
   * @param selector empty if it is not valid
   * @param problems why it is not
   */
  record Reading(Optional<RoleSelector> selector, List<String> problems) {}

  /** Reads an object. */
  static Reading read(GenericKubernetesResource object) {
    JsonNode tree = JSON.valueToTree(object.getAdditionalProperties());
    SelectorReader reader = new SelectorReader(object.getMetadata(), tree.path("spec"));
    Optional<RoleSelector> selector = reader.selector();
    return new Reading(
        reader.problems.isEmpty() ? selector : Optional.empty(), List.copyOf(reader.problems));
  }

  private Optional<RoleSelector> selector() {
    String arn = spec.path("arn").asText();
    Optional<RoleArn> role = RoleArn.parse(arn);
    if (role.isEmpty()) {
      problems.add("spec.arn is no ARN of a role: \"%s\"".formatted(arn));
    }
    JsonNode namespaces = spec.path("namespaceSelector");
    Set<String> names = names(namespaces.path("names"));
    Map<String, String> namespaceLabels =
        labels("spec.namespaceSelector.labelSelector", namespaces.path("labelSelector"));
    List<RoleSelector.Type> types = types(spec.path("resourceTypeSelector"));
    Map<String, String> labels =
        labels("spec.resourceLabelSelector", spec.path("resourceLabelSelector"));
    return role.map(
        valid ->
            new RoleSelector(
                metadata.getName(),
                metadata.getResourceVersion(),
                metadata.getGeneration() == null ? 0 : metadata.getGeneration(),
                valid,
                names,
                namespaceLabels,
                types,
                labels));
  }

  private Set<String> names(JsonNode list) {
    Set<String> names = new HashSet<>();
    for (JsonNode entry : list) {
      String name = entry.asText();
      if (name.isBlank()) {
        problems.add("spec.namespaceSelector.names has an empty name");
      } else if (!names.add(name)) {
        problems.add("spec.namespaceSelector.names has \"%s\" twice".formatted(name));
      }
    }
    return names;
  }

  private Map<String, String> labels(String path, JsonNode selector) {
    Map<String, String> labels = new LinkedHashMap<>();
    selector.path("matchLabels").properties().forEach(l -> labels.put(l.getKey(), text(l)));
    if (labels.keySet().stream().anyMatch(String::isBlank)) {
      problems.add(path + ".matchLabels has an empty key");
    }
    return labels;
  }

  private static String text(Map.Entry<String, JsonNode> member) {
    return member.getValue().asText();
  }

  private List<RoleSelector.Type> types(JsonNode list) {
    List<RoleSelector.Type> types = new ArrayList<>();
    for (JsonNode entry : list) {
      RoleSelector.Type type =
          new RoleSelector.Type(
              entry.path("group").asText(),
              entry.path("version").asText(),
              entry.path("kind").asText());
      if (type.isEmpty()) {
        problems.add("spec.resourceTypeSelector has an entry without group, version and kind");
      } else if (types.contains(type)) {
        problems.add(
            "spec.resourceTypeSelector has group \"%s\", version \"%s\", kind \"%s\" twice"
                .formatted(type.group(), type.version(), type.kind()));
      }
      types.add(type);
    }
    return types;
  }
}
