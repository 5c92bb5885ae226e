package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The IAMRoleSelectors of a test. They concern the whole cluster, which tests share: each has to
 * name the namespace that it is for, and bears the test's name.
 */
public final class Selectors implements AutoCloseable {
  private static final ResourceDefinitionContext CONTEXT =
      new ResourceDefinitionContext.Builder()
          .withGroup("services.k8s.aws")
          .withVersion("v1alpha1")
          .withKind("IAMRoleSelector")
          .withPlural("iamroleselectors")
          .withNamespaced(false)
          .build();

  private final KubernetesClient client;
  private final String namespace;
  private final Set<String> created = ConcurrentHashMap.newKeySet();

  Selectors(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  /** Returns the name of a selector in the cluster. */
  public String name(String name) {
    return namespace + "-" + name;
  }

  /** Creates one for the test's namespace. */
  public void create(String name, String roleArn) {
    create(name, roleArn, "namespaceSelector: {names: [" + namespace + "]}");
  }

  /** Creates one whose other members are given in YAML. */
  public void create(String name, String roleArn, String more) {
    ObjectNode spec = (ObjectNode) ObjectKind.yaml(more);
    spec.put("arn", roleArn);
    GenericKubernetesResource selector = new GenericKubernetesResource();
    selector.setApiVersion("services.k8s.aws/v1alpha1");
    selector.setKind("IAMRoleSelector");
    selector.setMetadata(
        new io.fabric8.kubernetes.api.model.ObjectMetaBuilder().withName(name(name)).build());
    selector.setAdditionalProperty("spec", spec);
    client.genericKubernetesResources(CONTEXT).resource(selector).create();
    created.add(name);
  }

  /** Changes one as a JSON merge patch does. */
  public void edit(String name, JsonNode patch) {
    selector(name).patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
  }

  /** Changes the members of one, given in YAML. */
  public void edit(String name, String spec) {
    ObjectNode patch = ((ObjectNode) ObjectKind.yaml("{}"));
    patch.set("spec", ObjectKind.yaml(spec));
    edit(name, patch);
  }

  /** Deletes one. */
  public void delete(String name) {
    selector(name).delete();
    created.remove(name);
  }

  private Resource<GenericKubernetesResource> selector(String name) {
    return client.genericKubernetesResources(CONTEXT).withName(name(name));
  }

  @Override
  public void close() {
    Set.copyOf(created).forEach(this::delete);
  }
}
