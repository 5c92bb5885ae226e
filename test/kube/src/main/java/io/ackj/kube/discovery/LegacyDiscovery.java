package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.util.Collection;
import java.util.List;

/** Discovery as it was from the start: a document for the groups, and one for each version. */
final class LegacyDiscovery {
  private LegacyDiscovery() {}

  /** Returns an {@code APIVersions}: the versions of the core group. */
  static ObjectNode coreVersions(ApiGroup core) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("kind", "APIVersions");
    ArrayNode versions = root.putArray("versions");
    core.versions().keySet().forEach(versions::add);
    root.putArray("serverAddressByClientCIDRs");
    return root;
  }

  /** Returns an {@code APIGroupList}: all groups but the core group. */
  static ObjectNode groups(List<ApiGroup> groups) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("kind", "APIGroupList").put("apiVersion", "v1");
    ArrayNode list = root.putArray("groups");
    for (ApiGroup group : groups) {
      if (!group.name().isEmpty()) {
        describe(group, list.addObject());
      }
    }
    return root;
  }

  /** Returns an {@code APIGroup}. */
  static ObjectNode group(ApiGroup group) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    return describe(group, root.put("kind", "APIGroup").put("apiVersion", "v1"));
  }

  private static ObjectNode describe(ApiGroup group, ObjectNode target) {
    ArrayNode versions = target.put("name", group.name()).putArray("versions");
    for (String version : group.versions().keySet()) {
      describe(group, version, versions.addObject());
    }
    describe(group, group.preferredVersion(), target.putObject("preferredVersion"));
    return target;
  }

  private static void describe(ApiGroup group, String version, ObjectNode target) {
    target.put("groupVersion", group.groupVersion(version)).put("version", version);
  }

  /** Returns an {@code APIResourceList}: what is served of a version. */
  static ObjectNode resources(String groupVersion, List<ResourceType> types) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("kind", "APIResourceList");
    if (groupVersion.contains("/")) {
      root.put("apiVersion", "v1");
    }
    ArrayNode resources = root.put("groupVersion", groupVersion).putArray("resources");
    for (ResourceType type : types) {
      ObjectNode resource = resources.addObject();
      describe(resource, type.plural(), type.singular(), type, type.verbs());
      addIfAny(resource, "shortNames", type.shortNames());
      addIfAny(resource, "categories", type.categories());
      if (type.verbs().contains("list")) {
        resource.put("storageVersionHash", StorageVersionHash.of(type));
      }
      Subresources.of(type)
          .forEach(
              (name, verbs) ->
                  describe(resources.addObject(), type.plural() + "/" + name, "", type, verbs));
    }
    return root;
  }

  private static void describe(
      ObjectNode target,
      String name,
      String singular,
      ResourceType type,
      Collection<String> verbs) {
    target
        .put("name", name)
        .put("singularName", singular)
        .put("namespaced", type.namespaced())
        .put("kind", type.kind());
    verbs.forEach(target.putArray("verbs")::add);
  }

  private static void addIfAny(ObjectNode target, String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(target.putArray(name)::add);
    }
  }
}
