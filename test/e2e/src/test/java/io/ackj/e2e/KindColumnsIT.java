package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Programs;
import io.ackj.e2e.harness.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kubectl get} prints of the kinds whose columns ACK leaves empty, or has none of. */
@AgainstEachCluster
class KindColumnsIT {
  @TempDir private Path folder = Path.of("");

  private final ClusterKind kind;

  KindColumnsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("32: the columns of Backup and GlobalTable are filled")
  void columnsAreFilled() throws IOException {
    Path kubectl = Programs.kubectl();
    try (Scene scene = Scene.on(kind)) {
      Given.tableWithStream(scene.aws(), AwsEnd.REGION, "orders");
      scene.objects(ObjectKind.BACKUP).create("nightly", "tableName: orders");
      scene
          .objects(ObjectKind.GLOBAL_TABLE)
          .create("orders", "replicationGroup: [{regionName: us-east-1}]");
      scene.objects(ObjectKind.BACKUP).awaitSynced("nightly");
      scene.objects(ObjectKind.GLOBAL_TABLE).awaitSynced("orders");

      assertThat(get(kubectl, scene, "backups"))
          .containsPattern("NAME\\s+SIZE\\s+STATUS\\s+TABLENAME\\s+TYPE\\s+SYNCED\\s+AGE")
          .containsPattern("nightly\\s+\\d+\\s+AVAILABLE\\s+orders\\s+USER\\s+True\\s+\\d+s");
      assertThat(get(kubectl, scene, "globaltables"))
          .containsPattern("NAME\\s+STATUS\\s+SYNCED\\s+AGE")
          .containsPattern("orders\\s+ACTIVE\\s+True\\s+\\d+s");
    }
  }

  private String get(Path kubectl, Scene scene, String kinds) throws IOException {
    Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), scene.cluster().kubeconfig());
    Programs.Run run =
        Programs.run(
            List.of(
                kubectl.toString(),
                "--kubeconfig=" + kubeconfig,
                "--namespace=" + scene.namespace(),
                "get",
                kinds));
    assertThat(run.exitCode()).as(run.text()).isZero();
    return run.text();
  }
}
