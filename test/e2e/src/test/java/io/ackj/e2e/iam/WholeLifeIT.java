package io.ackj.e2e.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.fabric8.kubernetes.api.model.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** All that the controller does, with exactly the rights of the suggested policy. */
@Execution(ExecutionMode.CONCURRENT)
class WholeLifeIT {
  private static final Path EXAMPLES = Path.of("../../docs/examples/every-field");
  private static final String EVERY = "every-field";
  private static final String PROVISIONED = "every-field-provisioned";
  private static final String OLD = "old";
  private static final String SCALING = "application-autoscaling:DescribeScalableTargets";

  private static final String STREAM =
      "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\n";

  /** What AWS asks for in the Region of a replica, and the controller never calls. */
  private static final Set<String> FOR_REPLICAS =
      Set.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:CreateTableReplica",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTableReplica",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem");

  private final SuggestedPolicy policy = SuggestedPolicy.whole();

  @Test
  void nothingIsDeniedAndEveryOperationOfThePolicyIsCalled() {
    try (Scene scene = scene(policy)) {
      storeOldGlobalTable(scene);
      scene.startController("--reconcile-default-max-concurrent-syncs=20");
      createTables(scene);
      makeBackups(scene);
      makeGlobal(scene);
      updateTables(scene);
      setBackWhatOthersChange(scene);
      deleteAll(scene);

      assertThat(denied(scene)).isEmpty();
      SortedSet<String> needed = new TreeSet<>(called(scene));
      needed.addAll(FOR_REPLICAS);
      needed.addAll(EachActionIT.NOT_SIMULATED.keySet());
      needed.add(EachActionIT.SPARES_CALLS);
      assertThat(needed).isEqualTo(policy.actions());
    }
  }

  @Test
  void changeOfCapacityTellsInItsEventWhichActionIsMissingToKnowWhoSteersIt() {
    try (Scene scene = scene(policy.without(SCALING))) {
      scene.startController();
      scene.tables().create("orders", Specs.PROVISIONED);
      scene.tables().awaitSynced("orders");

      scene.tables().edit("orders", "provisionedThroughput: {readCapacityUnits: 9}");

      Scene.await("an Event", () -> events(scene).stream().anyMatch(each -> each.contains("Set")));
      scene.tables().awaitSynced("orders");
      assertThat(events(scene))
          .anySatisfy(
              event ->
                  assertThat(event)
                      .contains("Set throughput", "is not known", "perform: " + SCALING)
                      .endsWith("of the controller's role: statement ScaledCapacity)"));
    }
  }

  /** Returns the calls that were denied. */
  static List<String> denied(Scene scene) {
    return scene.aws().simulator().calls().all().stream()
        .filter(call -> String.valueOf(call.errorCode()).startsWith("AccessDenied"))
        .map(call -> call.operation() + ": " + call.answerJson())
        .toList();
  }

  private static Scene scene(SuggestedPolicy allowed) {
    AwsOptions options =
        AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true).withLegacyGlobalTables(true);
    Scene scene = Scene.withoutController(ClusterKind.SIMULATED, options);
    Roles.controllerMay(scene, allowed.toArray());
    return scene;
  }

  /** One of version 2017.11.29, whose object ACK's controller had until now. */
  private static void storeOldGlobalTable(Scene scene) {
    for (String region : List.of("us-west-2", "us-east-1", "eu-west-1")) {
      Roles.createTable(scene, AwsEnd.ACCOUNT, region, OLD);
    }
    scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
    scene
        .aws()
        .call(
            "CreateGlobalTable",
            """
            {"GlobalTableName": "old",
             "ReplicationGroup": [{"RegionName": "us-west-2"}, {"RegionName": "us-east-1"}]}
            """);
    scene.aws().simulator().clock().advance(Duration.ofMinutes(10));
    ObjectNode manifest =
        ObjectKind.GLOBAL_TABLE.manifest(OLD, group("us-west-2", "us-east-1", "eu-west-1"));
    manifest
        .withArray("/metadata/finalizers")
        .add("finalizers.dynamodb.services.k8s.aws/GlobalTable");
    globals(scene).create(manifest);
    globals(scene)
        .patchStatus(
            OLD,
            "ackResourceMetadata: {arn: 'arn:aws:dynamodb::%s:global-table/old', ownerAccountID: '%s', region: us-west-2}"
                .formatted(AwsEnd.ACCOUNT, AwsEnd.ACCOUNT));
  }

  private static void createTables(Scene scene) {
    scene.tables().create(example("table.yaml"));
    scene.tables().create(example("provisioned.yaml"));
    scene.tables().create("shared", Specs.PLAIN + STREAM);
    List.of(EVERY, PROVISIONED, "shared").forEach(scene.tables()::awaitSynced);
  }

  /** The one that has its finalizer already is looked for, as after a crash. */
  private static void makeBackups(Scene scene) {
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    Objects backups = scene.objects(ObjectKind.BACKUP);
    backups.create("nightly", "tableName: " + EVERY);
    ObjectNode lost = ObjectKind.BACKUP.manifest("lost", "tableName: " + EVERY);
    lost.withArray("/metadata/finalizers").add("finalizers.dynamodb.services.k8s.aws/Backup");
    backups.create(lost);
    backups.awaitSynced("nightly");
    backups.awaitSynced("lost");
  }

  private static void makeGlobal(Scene scene) {
    globals(scene).create("shared", group("us-west-2", "eu-west-1"));
    globals(scene).awaitSynced("shared");
    globals(scene).awaitSynced(OLD);
  }

  private static void updateTables(Scene scene) {
    edit(
        scene,
        """
        tags: [{key: team, value: stock}]
        resourcePolicy: |
          {"Version": "2012-10-17", "Statement": [{"Sid": "other", "Effect": "Allow",
           "Principal": {"AWS": "arn:aws:iam::111122223333:role/reader"},
           "Action": "dynamodb:GetItem",
           "Resource": "arn:aws:dynamodb:us-west-2:111122223333:table/every-field"}]}
        continuousBackups: {recoveryPeriodInDays: 7}
        contributorInsights: DISABLE
        deletionProtectionEnabled: true
        tableReplicas:
          - regionName: us-east-1
            kmsMasterKeyID: arn:aws:kms:us-east-1:111122223333:key/66666666-7777-8888-9999-000000000000
        """);
    edit(
        scene,
        """
        tags: null
        timeToLive: null
        continuousBackups: null
        contributorInsights: null
        resourcePolicy: null
        tableReplicas: null
        deletionProtectionEnabled: false
        """);
    edit(scene, "sseSpecification: null");
  }

  /** The hours go by that AWS wants between two changes of some settings. */
  private static void edit(Scene scene, String change) {
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    scene.tables().edit(EVERY, change);
    scene.tables().awaitSynced(EVERY);
  }

  private static void setBackWhatOthersChange(Scene scene) {
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    scene.aws().steer(PROVISIONED, "dynamodb:table:ReadCapacityUnits");
    scene
        .aws()
        .call(
            "UpdateTable",
            """
            {"TableName": "every-field-provisioned",
             "ProvisionedThroughput": {"ReadCapacityUnits": 50, "WriteCapacityUnits": 5}}
            """);
    scene
        .aws()
        .call(
            "UpdateTable", "{\"TableName\": \"every-field\", \"DeletionProtectionEnabled\": true}");
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    scene.tables().annotate(PROVISIONED, "ackj.io/reconcile-now", "1");
    scene.tables().annotate(EVERY, "ackj.io/reconcile-now", "1");
    Scene.await(
        "it is known what is steered", () -> scene.aws().count("DescribeScalableTargets") > 0);
    Scene.await("protection is lifted", () -> !isProtected(scene));
    scene.tables().awaitSynced(EVERY);
    scene.tables().awaitSynced(PROVISIONED);
  }

  private static boolean isProtected(Scene scene) {
    return scene.aws().table(EVERY).orElseThrow().path("DeletionProtectionEnabled").asBoolean();
  }

  private static void deleteAll(Scene scene) {
    scene.aws().simulator().clock().advance(Duration.ofDays(2));
    for (String name : List.of("shared", OLD)) {
      globals(scene).delete(name);
      globals(scene).awaitGone(name);
    }
    for (String name : List.of("nightly", "lost")) {
      scene.objects(ObjectKind.BACKUP).delete(name);
      scene.objects(ObjectKind.BACKUP).awaitGone(name);
    }
    for (String name : List.of(EVERY, PROVISIONED, "shared")) {
      scene.tables().delete(name);
      scene.tables().awaitGone(name);
    }
  }

  private static Set<String> called(Scene scene) {
    return scene.aws().calls().stream()
        .filter(call -> !call.principalArn().endsWith("/admin"))
        .map(call -> call.service() + ":" + call.operation())
        .collect(Collectors.toSet());
  }

  private static List<String> events(Scene scene) {
    return scene
        .cluster()
        .client()
        .v1()
        .events()
        .inNamespace(scene.namespace())
        .list()
        .getItems()
        .stream()
        .map(Event::getMessage)
        .toList();
  }

  private static Objects globals(Scene scene) {
    return scene.objects(ObjectKind.GLOBAL_TABLE);
  }

  private static String group(String... regions) {
    return "replicationGroup: ["
        + List.of(regions).stream()
            .map(region -> "{regionName: " + region + "}")
            .collect(Collectors.joining(", "))
        + "]";
  }

  private static JsonNode example(String file) {
    try {
      String text = Files.readString(EXAMPLES.resolve(file));
      return new YAMLMapper().readTree(text.replace("000000000000", AwsEnd.ACCOUNT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
