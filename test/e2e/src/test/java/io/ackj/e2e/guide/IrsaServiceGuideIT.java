package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.ClusterKind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

/** The one manifest of irsa-service.md that test/kube has no kind for. */
@AgainstEachCluster
class IrsaServiceGuideIT {
  private final ClusterKind kind;

  IrsaServiceGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void deploymentIsOneThatKubernetesTakes() {
    assumeTrue(kind != ClusterKind.SIMULATED, "test/kube has no Deployments");
    Cluster cluster = kind.cluster();
    GenericKubernetesResource deployment =
        Serialization.unmarshal(
            PageFiles.of("irsa-service.md").text("deployment.yaml"),
            GenericKubernetesResource.class);
    deployment.getMetadata().setNamespace(cluster.newNamespace());

    assertThat(cluster.client().resource(deployment).dryRun().create()).isNotNull();
  }
}
