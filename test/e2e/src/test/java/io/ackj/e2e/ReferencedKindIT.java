package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.kube.KubeServer;
import org.junit.jupiter.api.Test;

/** References to a kind that the cluster may not have; it has a cluster of its own for that. */
class ReferencedKindIT {
  private static final String NAME = "orders";

  @Test
  void crdThatIsNotInstalledIsNamedAndNoticedWhenItIsInstalled() {
    try (KubeServer server = KubeServer.start();
        Scene scene = Scene.in(new Cluster(server.kubeconfig()))) {
      scene
          .tables()
          .create(
              NAME,
              Specs.PLAIN
                  + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyRef: {from: {name: orders-key}}}\n");

      JsonNode waiting = scene.tables().awaitReason(NAME, "ReferenceKindNotInstalled");
      assertThat(
              States.condition(waiting, "ACK.Recoverable").orElseThrow().path("message").asText())
          .startsWith(
              "spec.sseSpecification.kmsMasterKeyRef: the CRD keys.kms.services.k8s.aws is not installed in this cluster");

      KmsKeys keys = KmsKeys.installed(scene.cluster(), scene.namespace());
      keys.create("orders-key");
      keys.ready("orders-key", 1);

      scene.tables().awaitSynced(NAME);
      assertThat(
              scene.aws().table(NAME).orElseThrow().at("/SSEDescription/KMSMasterKeyArn").asText())
          .isEqualTo(KmsKeys.arn(1));
    }
  }
}
