package io.ackj.kube.discovery;

import io.ackj.kube.resource.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The subresources of a type. */
final class Subresources {
  private Subresources() {}

  /** Returns the verbs of each subresource by its name, in the order of names. */
  static Map<String, List<String>> of(ResourceType type) {
    Map<String, List<String>> verbs = new LinkedHashMap<>();
    if (type.qualifiedName().equals("namespaces")) {
      verbs.put("finalize", List.of("update"));
    }
    if (type.statusSubresource()) {
      verbs.put("status", List.of("get", "patch", "update"));
    }
    return verbs;
  }
}
