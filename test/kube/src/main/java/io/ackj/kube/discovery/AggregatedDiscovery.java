package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.util.List;

/** Discovery in one document: an {@code APIGroupDiscoveryList}. */
final class AggregatedDiscovery {
  private AggregatedDiscovery() {}

  /**
   * Returns the document.
   *
   * @param version of {@code apidiscovery.k8s.io}; those there are do not differ otherwise
   */
  static ObjectNode groups(List<ApiGroup> groups, String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("kind", "APIGroupDiscoveryList").put("apiVersion", "apidiscovery.k8s.io/" + version);
    root.putObject("metadata");
    ArrayNode items = root.putArray("items");
    groups.forEach(group -> describe(group, items.addObject()));
    return root;
  }

  private static void describe(ApiGroup group, ObjectNode target) {
    ObjectNode metadata = target.putObject("metadata");
    if (!group.name().isEmpty()) {
      metadata.put("name", group.name());
    }
    ArrayNode versions = target.putArray("versions");
    group
        .versions()
        .forEach(
            (version, types) -> {
              ObjectNode entry = versions.addObject().put("version", version);
              ArrayNode resources = entry.putArray("resources");
              types.forEach(type -> describe(type, resources.addObject()));
              entry.put("freshness", "Current");
            });
  }

  private static void describe(ResourceType type, ObjectNode target) {
    target.put("resource", type.plural());
    describeKind(type, target);
    target
        .put("scope", type.namespaced() ? "Namespaced" : "Cluster")
        .put("singularResource", type.singular());
    type.verbs().forEach(target.putArray("verbs")::add);
    addIfAny(target, "shortNames", type.shortNames());
    addIfAny(target, "categories", type.categories());
    var subresources = Subresources.of(type);
    if (subresources.isEmpty()) {
      return;
    }
    ArrayNode list = target.putArray("subresources");
    subresources.forEach(
        (name, verbs) -> {
          ObjectNode subresource = list.addObject().put("subresource", name);
          describeKind(type, subresource);
          verbs.forEach(subresource.putArray("verbs")::add);
        });
  }

  /** Built-in kinds leave out the group and version, which are those of the list. */
  private static void describeKind(ResourceType type, ObjectNode target) {
    target
        .putObject("responseKind")
        .put("group", type.custom() ? type.group() : "")
        .put("version", type.custom() ? type.version() : "")
        .put("kind", type.kind());
  }

  private static void addIfAny(ObjectNode target, String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(target.putArray(name)::add);
    }
  }
}
