package io.ackj.local.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object as somebody wrote it. It has apiVersion, kind and metadata.name.
 *
 * @param content the whole object; not to be changed
 * @param origin where it stands, such as {@code orders.yaml:3}
 */
public record Manifest(ObjectNode content, String origin) {
  /**
   * Checks what every object must say.
   *
   * @throws ManifestException if it lacks apiVersion, kind or name
   */
  public Manifest {
    require(content, "/apiVersion", origin, "such as dynamodb.services.k8s.aws/v1alpha1");
    require(content, "/kind", origin, "such as Table");
    require(
        content, "/metadata/name", origin, "which it is applied by; generateName is not enough");
    if (!content.path("metadata").path("namespace").isMissingNode()) {
      require(content, "/metadata/namespace", origin, "or none for that of the kubeconfig");
    }
  }

  private static void require(ObjectNode content, String pointer, String origin, String hint) {
    if (content.at(pointer).isTextual() && !content.at(pointer).textValue().isEmpty()) {
      return;
    }
    String field = pointer.substring(1).replace('/', '.');
    String seen = content.at(pointer).isMissingNode() ? "missing" : content.at(pointer).toString();
    throw new ManifestException(
        "%s: %s is %s; every object needs one, %s".formatted(origin, field, seen, hint));
  }

  /** Returns the group and version, such as {@code v1}. */
  public String apiVersion() {
    return content.path("apiVersion").textValue();
  }

  /** Returns the group; empty for the core group. */
  public String group() {
    int slash = apiVersion().indexOf('/');
    return slash < 0 ? "" : apiVersion().substring(0, slash);
  }

  public String kind() {
    return content.path("kind").textValue();
  }

  public String name() {
    return content.path("metadata").path("name").textValue();
  }

  /** Returns the namespace; empty if the manifest names none. */
  public String namespace() {
    return content.path("metadata").path("namespace").asText("");
  }
}
