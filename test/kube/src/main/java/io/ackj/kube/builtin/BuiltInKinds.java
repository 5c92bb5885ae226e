package io.ackj.kube.builtin;

import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import java.util.List;

/** The kinds that are served from the start, and what is special about their objects. */
public final class BuiltInKinds {
  /** The namespaces that a new server has. */
  public static final List<String> NAMESPACES =
      List.of("default", "kube-node-lease", "kube-public", "kube-system");

  /** In the order in which a real server lists their groups. */
  private static final List<String> FILES =
      List.of(
          "configmap",
          "event-core",
          "namespace",
          "secret",
          "serviceaccount",
          "service",
          "event",
          "selfsubjectaccessreview",
          "clusterrole",
          "clusterrolebinding",
          "role",
          "rolebinding",
          "customresourcedefinition",
          "lease");

  private static final List<ResourceType> TYPES = new KindFiles(FILES).read();

  private BuiltInKinds() {}

  /** Returns all kinds, those of a group one after the other. */
  public static List<ResourceType> all() {
    return TYPES;
  }

  /** Returns what is special about objects of a kind when the object itself is written. */
  public static KindRules rules(ResourceType type) {
    return rules(type, "");
  }

  /**
   * Returns what is special about objects of a kind. What is special about the definitions of
   * custom resources is not among it, but for what all built-in kinds have in common: that depends
   * on which others there are ({@code CrdRules} in package {@code crd}).
   *
   * @param type one of {@link #all}
   * @param subresource through which the object is written, such as {@code status} or {@code
   *     finalize}; empty for the object itself
   */
  public static KindRules rules(ResourceType type, String subresource) {
    return new BuiltInRules(type, own(type, subresource));
  }

  private static KindRules own(ResourceType type, String subresource) {
    return switch (type.kind()) {
      case "Namespace" -> new NamespaceRules(subresource);
      case "ConfigMap" -> new ConfigMapRules();
      case "Secret" -> new SecretRules();
      case "Event" -> type.group().isEmpty() ? EventRules.OF_CORE : EventRules.OF_EVENTS;
      case "Lease" -> new LeaseRules();
      case "Role", "ClusterRole" -> new RoleRules(type.namespaced());
      case "RoleBinding", "ClusterRoleBinding" -> new RoleBindingRules(type.namespaced());
      case "SelfSubjectAccessReview" -> new AccessReviewRules();
      case "ServiceAccount" -> new ServiceAccountRules();
      case "CustomResourceDefinition", "Service" -> new NoRules();
      default -> throw new IllegalArgumentException("no built-in kind: " + type.qualifiedName());
    };
  }
}
