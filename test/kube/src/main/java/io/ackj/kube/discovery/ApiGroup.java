package io.ackj.kube.discovery;

import io.ackj.kube.resource.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group with what is served of it.
 *
 * @param name empty for the core group
 * @param versions the preferred one first; each with its types by name
 */
record ApiGroup(String name, Map<String, List<ResourceType>> versions) {

  /** Returns the groups: built-in ones in their order, then others by name. */
  static List<ApiGroup> of(List<ResourceType> types) {
    List<ResourceType> ordered = new ArrayList<>(types);
    ordered.sort(
        Comparator.comparing(ResourceType::custom)
            .thenComparing(type -> type.custom() ? type.group() : ""));
    Map<String, List<ResourceType>> groups = new LinkedHashMap<>();
    for (ResourceType type : ordered) {
      groups.computeIfAbsent(type.group(), name -> new ArrayList<>()).add(type);
    }
    List<ApiGroup> result = new ArrayList<>();
    groups.forEach((name, members) -> result.add(new ApiGroup(name, byVersion(members))));
    return result;
  }

  private static Map<String, List<ResourceType>> byVersion(List<ResourceType> types) {
    Map<String, List<ResourceType>> versions = new LinkedHashMap<>();
    types.stream()
        .sorted(
            Comparator.comparing(ResourceType::version, VersionOrder.PREFERRED_FIRST)
                .thenComparing(ResourceType::plural))
        .forEach(
            type -> versions.computeIfAbsent(type.version(), name -> new ArrayList<>()).add(type));
    return versions;
  }

  /** Returns the version that clients take by default. */
  String preferredVersion() {
    return versions.keySet().iterator().next();
  }

  /** Returns the path of the group, such as {@code /apis/example.com}. */
  String path() {
    return name.isEmpty() ? "/api" : "/apis/" + name;
  }

  /** Returns {@code group/version}, or the version alone for the core group. */
  String groupVersion(String version) {
    return name.isEmpty() ? version : name + "/" + version;
  }
}
