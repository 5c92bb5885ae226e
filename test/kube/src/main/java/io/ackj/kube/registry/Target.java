package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.ObjectKey;

/**
 * What a request is about.
 *
 * @param namespace empty for the cluster, or for all namespaces
 * @param name empty for a collection
 * @param subresource such as {@code status}; empty for the object itself
 */
public record Target(Served served, String namespace, String name, String subresource) {
  /** Returns the same place for another name. */
  public Target named(String other) {
    return new Target(served, namespace, other, subresource);
  }

  ObjectKey key() {
    return served.key(namespace, name);
  }

  KindRules rules() {
    return served.rules().apply(subresource);
  }

  boolean isStatus() {
    return subresource.equals("status");
  }

  /** Returns the 404 that says that there is no such object. */
  public ApiException notFound() {
    return refusal(
        404, "NotFound", "%s \"%s\" not found".formatted(served.type().qualifiedName(), name));
  }

  ApiException alreadyExists() {
    return refusal(
        409,
        "AlreadyExists",
        "%s \"%s\" already exists".formatted(served.type().qualifiedName(), name));
  }

  ApiException conflict(String why) {
    return refusal(
        409,
        "Conflict",
        "Operation cannot be fulfilled on %s \"%s\": %s"
            .formatted(served.type().qualifiedName(), name, why));
  }

  ApiException modified() {
    return conflict(
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  ApiException refusal(int code, String reason, String message) {
    return new ApiException(code, reason, message, details());
  }

  /** Returns the {@code details} that name the resource, as most refusals have them. */
  ObjectNode details() {
    ObjectNode details = Json.object();
    if (!name.isEmpty()) {
      details.put("name", name);
    }
    if (!served.type().group().isEmpty()) {
      details.put("group", served.type().group());
    }
    return details.put("kind", served.type().plural());
  }
}
