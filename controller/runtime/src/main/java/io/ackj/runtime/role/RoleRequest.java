package io.ackj.runtime.role;

import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that a role is asked for.
 *
 * @param kind of the object
 * @param namespace its name
 * @param namespaceAnnotations those of the namespace
 * @param labels of the object
 * @param statusAccount the account that the resource is in; {@code null} if it was never seen
 * @param ownAccount the account of the controller's credentials; {@code null} while it is not known
 */
public record RoleRequest(
    ResourceDescriptor kind,
    String namespace,
    Map<String, String> namespaceAnnotations,
    Map<String, String> labels,
    @Nullable String statusAccount,
    @Nullable String ownAccount) {
  public RoleRequest {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(namespace);
    namespaceAnnotations = Map.copyOf(namespaceAnnotations);
    labels = Map.copyOf(labels);
  }
}
