package io.ackj.e2e;

import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keys of KMS as ACK's other controller has them: of its group and kind, with a schema of ours. */
final class KmsKeys {
  private static final ResourceDefinitionContext KEYS =
      new ResourceDefinitionContext.Builder()
          .withGroup("kms.services.k8s.aws")
          .withVersion("v1alpha1")
          .withKind("Key")
          .withPlural("keys")
          .withNamespaced(true)
          .build();

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: keys.kms.services.k8s.aws}
      spec:
        group: kms.services.k8s.aws
        scope: Namespaced
        names: {kind: Key, plural: keys, singular: key, listKind: KeyList}
        versions:
        - name: v1alpha1
          served: true
          storage: true
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, properties: {description: {type: string}}}
                status:
                  type: object
                  properties:
                    keyState: {type: string}
                    ackResourceMetadata:
                      type: object
                      properties:
                        arn: {type: string}
                        ownerAccountID: {type: string}
                        region: {type: string}
                    conditions:
                      type: array
                      items:
                        type: object
                        required: [type, status]
                        properties:
                          type: {type: string}
                          status: {type: string}
                          message: {type: string}
      """;

  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  private final KubernetesClient client;
  private final String namespace;

  private KmsKeys(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  /** Installs the CRD, unless it is there, and deals with the keys of a namespace. */
  static KmsKeys installed(Cluster cluster, String namespace) {
    install(cluster.client());
    return new KmsKeys(cluster.client(), namespace);
  }

  private static synchronized void install(KubernetesClient client) {
    var crds = client.apiextensions().v1().customResourceDefinitions();
    crds.load(new ByteArrayInputStream(CRD.getBytes(StandardCharsets.UTF_8))).serverSideApply();
    crds.withName("keys.kms.services.k8s.aws")
        .waitUntilCondition(KmsKeys::isEstablished, 30, TimeUnit.SECONDS);
  }

  private static boolean isEstablished(CustomResourceDefinition crd) {
    return crd != null
        && crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }

  /** Returns the ARN of a key that AWS has. */
  static String arn(int number) {
    return "arn:aws:kms:%s:%s:key/00000000-0000-0000-0000-%012d"
        .formatted(AwsEnd.REGION, AwsEnd.ACCOUNT, number);
  }

  /** Creates a key that its controller has not looked at. */
  void create(String name) {
    GenericKubernetesResource key = new GenericKubernetesResource();
    key.setApiVersion("kms.services.k8s.aws/v1alpha1");
    key.setKind("Key");
    key.setMetadata(new ObjectMetaBuilder().withName(name).build());
    key.setAdditionalProperty("spec", Map.of("description", "encrypts orders"));
    client.genericKubernetesResources(KEYS).inNamespace(namespace).resource(key).create();
  }

  /** Makes a key what it is when its controller is done with it. */
  void ready(String name, int number) {
    setStatus(
        name,
        """
        {"ackResourceMetadata": {"arn": "%s", "ownerAccountID": "%s", "region": "%s"},
         "conditions": [{"type": "ACK.ResourceSynced", "status": "True"}]}
        """
            .formatted(arn(number), AwsEnd.ACCOUNT, AwsEnd.REGION));
  }

  /** Changes the status of a key as a JSON merge patch does. */
  void setStatus(String name, String status) {
    key(name).subresource("status").patch(MERGE, "{\"status\":" + status + "}");
  }

  /** Deletes a key. */
  void delete(String name) {
    key(name).delete();
  }

  private Resource<GenericKubernetesResource> key(String name) {
    return client.genericKubernetesResources(KEYS).inNamespace(namespace).withName(name);
  }
}
