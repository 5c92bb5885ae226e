package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.OwnCluster;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CRD of FieldExports is installed after the controller has started, which ACK never sees. */
class FieldExportCrdIT {
  private static final String CRD = "fieldexports.services.k8s.aws";
  private static final String TABLE = "orders";

  @Test
  void crdThatIsInstalledLaterIsNoticedAndTablesDoNotWaitForIt() {
    try (OwnCluster own = OwnCluster.start(ClusterKind.SIMULATED);
        AwsEnd aws = AwsEnd.start()) {
      Cluster cluster = own.cluster();
      KubernetesClient client = cluster.client();
      String namespace = cluster.newNamespace();
      CustomResourceDefinition crd = uninstall(client);
      createTarget(client, namespace);

      try (RunningController controller =
              RunningController.start(cluster.config(), namespace, aws.uri(), List.of());
          var tables = cluster.tables(namespace, aws)) {
        tables.create(TABLE, Specs.PLAIN);
        tables.awaitSynced(TABLE);

        client.resource(crd).create();
        Scene.await("a FieldExport can be created", () -> createExport(client, namespace));

        Scene.await(
            "the value is exported",
            () -> AwsEnd.key(TABLE).arn().equals(target(client, namespace).getData().get("arn")));
        assertThat(controller).isNotNull();
      }
    }
  }

  private static CustomResourceDefinition uninstall(KubernetesClient client) {
    var crd = client.apiextensions().v1().customResourceDefinitions().withName(CRD);
    CustomResourceDefinition installed = crd.require();
    crd.delete();
    Scene.await("the CRD is gone", () -> crd.get() == null);
    return new CustomResourceDefinitionBuilder(installed)
        .withNewMetadata()
        .withName(CRD)
        .endMetadata()
        .withStatus(null)
        .build();
  }

  private static void createTarget(KubernetesClient client, String namespace) {
    client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(ExportSpecs.APP)
                .withNamespace(namespace)
                .endMetadata()
                .addToData("other", "kept")
                .build())
        .create();
  }

  private static boolean createExport(KubernetesClient client, String namespace) {
    var manifest =
        ObjectKind.FIELD_EXPORT.manifest(
            "arn", ExportSpecs.toKey(".status.ackResourceMetadata.arn", "arn"));
    try {
      client
          .genericKubernetesResources(ObjectKind.FIELD_EXPORT.context())
          .inNamespace(namespace)
          .resource(
              client
                  .getKubernetesSerialization()
                  .unmarshal(manifest.toString(), GenericKubernetesResource.class))
          .create();
      return true;
    } catch (KubernetesClientException e) {
      // A server takes a moment from a CRD to its kind.
      return false;
    }
  }

  private static ConfigMap target(KubernetesClient client, String namespace) {
    return client.configMaps().inNamespace(namespace).withName(ExportSpecs.APP).require();
  }
}
