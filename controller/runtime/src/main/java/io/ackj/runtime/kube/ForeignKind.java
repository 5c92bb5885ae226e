package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind that others bring to the cluster: it may not be there, and in which version it is, the
 * server tells.
 *
 * @param group the API group, for example {@code kms.services.k8s.aws}
 * @param kind for example {@code Key}
 * @param plural for example {@code keys}
 */
public record ForeignKind(String group, String kind, String plural) {
  /** What ACK has had until now; for servers that do not tell. */
  private static final String USUAL_VERSION = "v1alpha1";

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ForeignKind foreign
        && kind.equals(foreign.kind)
        && group.equals(foreign.group)
        && plural.equals(foreign.plural);
  }

  @Override
  public int hashCode() {
    return 31 * group.hashCode() + kind.hashCode();
  }

  /** Returns the name of the CRD that brings the kind, for example {@code keys.GROUP}. */
  public String crd() {
    return plural + '.' + group;
  }

  /** Asks the server for the version to use; empty if the kind is not there. */
  public Optional<String> version(KubernetesClient client) {
    try {
      APIGroup served = client.getApiGroup(group);
      return served == null
          ? Optional.empty()
          : Stream.concat(
                  Stream.ofNullable(served.getPreferredVersion()), served.getVersions().stream())
              .map(GroupVersionForDiscovery::getVersion)
              .filter(version -> isServed(client, version))
              .findFirst();
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        return Optional.of(USUAL_VERSION);
      }
      throw e;
    }
  }

  private boolean isServed(KubernetesClient client, String version) {
    APIResourceList resources = client.getApiResources(group + '/' + version);
    return resources != null
        && resources.getResources().stream()
            .anyMatch(resource -> resource.getName().equals(plural));
  }

  /**
   * Asks the server whether objects may be listed and watched.
   *
   * @param namespaces where; empty for all
   * @return true also if the server does not tell
   */
  public boolean mayBeWatched(KubernetesClient client, Set<String> namespaces) {
    Set<String> all = namespaces.isEmpty() ? Set.of("") : namespaces;
    return all.stream()
        .map(namespace -> Access.toAll(group, plural, namespace))
        .allMatch(access -> access.allows(client, "list") && access.allows(client, "watch"));
  }

  /** Returns by what a client finds the objects. */
  ResourceDefinitionContext in(String version) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion(version)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(true)
        .build();
  }
}
