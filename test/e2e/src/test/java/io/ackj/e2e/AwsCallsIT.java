package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.CallGate;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.Tables;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** As who AWS is called, and what it learns of who calls. */
@AgainstEachCluster
class AwsCallsIT {
  private static final String SECOND = "222222222222";
  private static final String ROLE = "arn:aws:iam::" + SECOND + ":role/ack";

  private final ClusterKind kind;

  AwsCallsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow(
      value = "7.6/assume-role",
      ack = "Credentials of a role that AWS ended early are used until they would have expired.",
      ackj = "They are asked for anew once AWS does not take them any more.")
  void credentialsOfARoleAreKeptAndRenewedWhenTheyEnd() {
    try (Scene scene = Scene.on(kind)) {
      scene.putConfigMap("ack-role-account-map", Map.of(SECOND, ROLE));
      scene.annotateNamespace("services.k8s.aws/owner-account-id", SECOND);
      for (String name : List.of("one", "two", "three")) {
        scene.tables().create(name, Specs.PLAIN);
        scene.tables().awaitSynced(name);
      }
      assertThat(scene.aws().countAssumptions(ROLE)).isEqualTo(1);

      scene.aws().simulator().sessions().endAll(scene.aws().simulator().clock().instant());
      scene.tables().edit("one", "tags: [{key: a, value: b}]");

      scene.tables().awaitSynced("one");
      assertThat(scene.aws().countAssumptions(ROLE)).isEqualTo(2);
    }
  }

  @Test
  @AckRow("7.6/user-agent")
  void userAgentNamesControllerVersionKindAndKro() {
    List<String> agents = new CopyOnWriteArrayList<>();
    try (Scene scene = Scene.on(kind);
        GatedProxy proxy =
            GatedProxy.start(
                new CallGate(),
                scene.aws().uri(),
                head -> {
                  head.header("User-Agent").ifPresent(agents::add);
                  return null;
                })) {
      scene.annotateNamespace("services.k8s.aws/endpoint-url", proxy.uri().toString());

      scene.tables().create("plain", Specs.PLAIN);
      scene.tables().awaitSynced("plain");
      assertThat(agents)
          .isNotEmpty()
          .allMatch(
              agent ->
                  agent.matches(
                      "aws-controllers-k8s/dynamodb\\.services\\.k8s\\.aws-\\S+ \\(GitCommit/\\S+;"
                          + " BuildDate/\\S+; CRDKind/Table; CRDVersion/v1alpha1\\) .*"));

      agents.clear();
      scene.tables().create(byKro("made"));
      scene.tables().awaitSynced("made");
      assertThat(agents)
          .isNotEmpty()
          .allMatch(
              agent -> agent.contains("; CRDVersion/v1alpha1; ManagedBy/kro; KROVersion/0.4.1) "));
    }
  }

  private static ObjectNode byKro(String name) {
    ObjectNode manifest = Tables.manifest(name, Specs.PLAIN);
    manifest
        .withObject("/metadata/labels")
        .put("app.kubernetes.io/managed-by", "kro")
        .put("kro.run/kro-version", "0.4.1");
    return manifest;
  }
}
