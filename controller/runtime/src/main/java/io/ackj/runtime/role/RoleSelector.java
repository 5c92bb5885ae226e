package io.ackj.runtime.role;

import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A valid IAMRoleSelector: a role, and the objects that it is for. What selects nothing in
 * particular selects everything.
 *
 * @param name of the selector
 * @param resourceVersion the one in which its spec was seen first
 * @param generation of its spec
 * @param role to assume
 * @param namespaces of which an object has to be in one; empty for any
 * @param namespaceLabels that the object's namespace has to have, all of them
 * @param types of which the object has to be one; empty for any
 * @param labels that the object has to have, all of them
 */
record RoleSelector(
    String name,
    String resourceVersion,
    long generation,
    RoleArn role,
    Set<String> namespaces,
    Map<String, String> namespaceLabels,
    List<Type> types,
    Map<String, String> labels) {
  RoleSelector {
    Objects.requireNonNull(name);
    Objects.requireNonNull(resourceVersion);
    Objects.requireNonNull(role);
    namespaces = Set.copyOf(namespaces);
    namespaceLabels = Map.copyOf(namespaceLabels);
    types = List.copyOf(types);
    labels = Map.copyOf(labels);
  }

  /** Kinds of objects; what is empty stands for any. */
  record Type(String group, String version, String kind) {
    boolean isAbout(ResourceDescriptor resource) {
      return (group.isEmpty() || group.equals(resource.group()))
          && (version.isEmpty() || version.equals(resource.version()))
          && (kind.isEmpty() || kind.equals(resource.kind()));
    }

    boolean isEmpty() {
      return group.isEmpty() && version.isEmpty() && kind.isEmpty();
    }
  }

  /** Says whether the object matches, as far as its namespace's labels do not matter. */
  boolean matchesBesideNamespaceLabels(RoleRequest request) {
    return mayBeIn(request.namespace())
        && (types.isEmpty() || types.stream().anyMatch(type -> type.isAbout(request.kind())))
        && request.labels().entrySet().containsAll(labels.entrySet());
  }

  /** Says whether the name of a namespace matches. */
  boolean mayBeIn(String namespace) {
    return namespaces.isEmpty() || namespaces.contains(namespace);
  }

  /** Says whether the labels of a namespace match. */
  boolean matchesNamespaceLabels(Map<String, String> present) {
    return present.entrySet().containsAll(namespaceLabels.entrySet());
  }
}
