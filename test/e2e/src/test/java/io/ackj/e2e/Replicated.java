package io.ackj.e2e;

import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import java.util.ArrayList;
import java.util.List;

/** A table with replicas, and the GlobalTable that is about it. */
final class Replicated {
  static final String NAME = "orders";
  static final String FINALIZER = "finalizers.dynamodb.services.k8s.aws/GlobalTable";
  static final String STREAM =
      "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\n";
  static final String TWO = group("us-west-2", "us-east-1");
  static final String THREE = group("us-west-2", "us-east-1", "eu-west-1");

  private Replicated() {}

  static Objects globals(Scene scene) {
    return scene.objects(ObjectKind.GLOBAL_TABLE);
  }

  static String group(String... regions) {
    List<String> entries = new ArrayList<>();
    for (String region : regions) {
      entries.add("{regionName: " + region + "}");
    }
    return "replicationGroup: [" + String.join(", ", entries) + "]";
  }

  static void addReplica(Scene scene, String region) {
    scene
        .aws()
        .call(
            "UpdateTable",
            "{\"TableName\":\"orders\",\"ReplicaUpdates\":[{\"Create\":{\"RegionName\":\"%s\"}}]}"
                .formatted(region));
    Scene.await(
        "the replica is there",
        () -> replicas(scene).contains(region) && scene.aws().unfinished(NAME).isEmpty());
  }

  static List<String> replicas(Scene scene) {
    List<String> regions = new ArrayList<>();
    scene
        .aws()
        .table(NAME)
        .orElseThrow()
        .path("Replicas")
        .forEach(replica -> regions.add(replica.path("RegionName").asText()));
    return regions;
  }
}
