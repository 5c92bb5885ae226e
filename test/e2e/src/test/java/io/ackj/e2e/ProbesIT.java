package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.CallGate;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.SelfReport;
import io.ackj.e2e.harness.Specs;
import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the probes of a controller mean, and what it needs to start. */
@AgainstEachCluster
class ProbesIT {
  private static final AwsOptions OPTIONS = AwsOptions.defaults().withSpeed(AwsEnd.SPEED);
  private static final String UNAVAILABLE =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

  private final ClusterKind kind;

  ProbesIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void edge26ControllerIsReadyWhenItKnowsWhatIsInTheClusterAndHealthyBefore() {
    try (Scene scene = Scene.withoutController(kind, OPTIONS)) {
      Config config = scene.cluster().config();
      try (GatedProxy proxy =
          GatedProxy.start(new CallGate(), URI.create(config.getMasterUrl()), head -> null)) {
        proxy.handle(head -> UNAVAILABLE);
        config.setMasterUrl(proxy.uri().toString());
        try (RunningController controller =
            RunningController.launch(config, scene.namespace(), scene.aws().uri(), List.of())) {
          SelfReport report = controller.report();

          assertThat(report.probe("/readyz"))
              .isEqualTo("500 what is in the cluster is not known yet");
          assertThat(report.probe("/healthz")).isEqualTo("200 ok");

          proxy.handle(head -> null);

          Scene.await("it is ready", () -> report.isUp("/readyz"));
          scene.tables().create("orders", Specs.PLAIN);
          scene.tables().awaitSynced("orders");
        }
      }
    }
  }

  @Test
  void edge26ControllerStartsAndWorksThoughStsDoesNotAnswer() {
    try (Scene scene = Scene.withoutController(kind, OPTIONS)) {
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("GetCallerIdentity").always().failing(503, "ServiceUnavailable", "not now"));
      List<String> flags =
          new ArrayList<>(
              RunningController.arguments(scene.namespace(), scene.aws().uri(), List.of()));
      flags.removeIf(flag -> flag.startsWith("--aws-account-id"));
      try (RunningController controller =
          RunningController.launch(scene.cluster().config(), scene.namespace(), flags)) {
        Scene.await("it is ready", () -> controller.report().isUp("/readyz"));

        scene.tables().create("orders", Specs.PLAIN);

        scene.tables().awaitSynced("orders");
      }
    }
  }
}
