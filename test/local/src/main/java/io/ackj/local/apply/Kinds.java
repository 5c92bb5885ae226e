package io.ackj.local.apply;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which kinds a server has. Those that are there are remembered, those that are not asked again.
 */
final class Kinds {
  private final KubernetesClient client;
  private final Map<String, ResourceDefinitionContext> known = new HashMap<>();

  Kinds(KubernetesClient client) {
    this.client = client;
  }

  Optional<ResourceDefinitionContext> find(String apiVersion, String kind) {
    String key = apiVersion + " " + kind;
    if (!known.containsKey(key)) {
      ask(apiVersion, kind).ifPresent(found -> known.put(key, found));
    }
    return Optional.ofNullable(known.get(key));
  }

  private Optional<ResourceDefinitionContext> ask(String apiVersion, String kind) {
    APIResourceList served = client.getApiResources(apiVersion);
    if (served == null) {
      return Optional.empty();
    }
    return served.getResources().stream()
        .filter(each -> each.getKind().equals(kind) && !each.getName().contains("/"))
        .findFirst()
        .map(each -> definition(apiVersion, each));
  }

  private static ResourceDefinitionContext definition(String apiVersion, APIResource resource) {
    int slash = apiVersion.indexOf('/');
    return new ResourceDefinitionContext.Builder()
        .withGroup(slash < 0 ? "" : apiVersion.substring(0, slash))
        .withVersion(apiVersion.substring(slash + 1))
        .withKind(resource.getKind())
        .withPlural(resource.getName())
        .withNamespaced(resource.getNamespaced())
        .build();
  }
}
