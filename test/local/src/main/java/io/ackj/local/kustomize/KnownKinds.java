package io.ackj.local.kustomize;

import java.nio.file.Path;
import java.util.Set;

/** What is known of the kinds that Kubernetes has itself. All others are namespaced. */
final class KnownKinds {
  private static final Set<String> CLUSTER_WIDE =
      Set.of(
          "APIService",
          "ClusterRole",
          "ClusterRoleBinding",
          "CustomResourceDefinition",
          "IngressClass",
          "MutatingWebhookConfiguration",
          "Namespace",
          "Node",
          "PersistentVolume",
          "PriorityClass",
          "RuntimeClass",
          "StorageClass",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration");
  private static final Set<String> WITH_FIXED_NAMES =
      Set.of("APIService", "CustomResourceDefinition", "Namespace");

  /** Kinds that hold the names, namespaces or labels of others, which have to follow them. */
  private static final Set<String> REFERRING =
      Set.of(
          "ClusterRoleBinding",
          "CronJob",
          "DaemonSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "Ingress",
          "Job",
          "MutatingWebhookConfiguration",
          "NetworkPolicy",
          "Pod",
          "PodDisruptionBudget",
          "PodTemplate",
          "ReplicaSet",
          "ReplicationController",
          "RoleBinding",
          "Service",
          "ServiceAccount",
          "StatefulSet",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration");

  private KnownKinds() {}

  /** Refuses to change objects in which more than metadata would have to change. */
  static void check(Path file, Resource resource) {
    if (isBuiltIn(resource) && REFERRING.contains(resource.kind())) {
      throw Refusals.beyond(
          file, "a change of names, labels or annotations around a " + resource.shown());
    }
  }

  static boolean isNamespace(Resource resource) {
    return resource.group().isEmpty() && resource.kind().equals("Namespace");
  }

  static boolean isNamespaced(Resource resource) {
    return !(isBuiltIn(resource) && CLUSTER_WIDE.contains(resource.kind()));
  }

  static boolean keepsItsName(Resource resource) {
    return isBuiltIn(resource) && WITH_FIXED_NAMES.contains(resource.kind());
  }

  private static boolean isBuiltIn(Resource resource) {
    return !resource.group().contains(".") || resource.group().endsWith(".k8s.io");
  }
}
