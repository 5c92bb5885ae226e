package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import io.ackj.e2e.ack.AckRow;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Namespaces that belong to other accounts, by ACK's role maps. */
@AgainstEachCluster
class RoleMapsIT {
  private static final String NAME = "orders";
  private static final String OWNER = "services.k8s.aws/owner-account-id";
  private static final String TEAM = "services.k8s.aws/team-id";
  private static final String ACCOUNTS = "ack-role-account-map";
  private static final String TEAMS = "ack-role-team-map";
  private static final String SECOND = "222222222222";
  private static final String THIRD = "333333333333";

  private final ClusterKind kind;

  RoleMapsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @AckRow("2/owner-account-id")
  @AckRow("7.3/account-map")
  @AckRow("7.3/account-of-role")
  @AckRow("7.7/metadata")
  void tableIsCreatedInTheAccountOfTheRoleAndStaysNoted() {
    try (Scene scene = Scene.on(kind)) {
      scene.putConfigMap(ACCOUNTS, Map.of("prod", role(SECOND)));
      scene.annotateNamespace(OWNER, "prod");

      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode metadata = scene.tables().awaitSynced(NAME).at("/status/ackResourceMetadata");
      assertThat(metadata.path("ownerAccountID").asText()).isEqualTo(SECOND);
      assertThat(metadata.path("region").asText()).isEqualTo(AwsEnd.REGION);
      assertThat(metadata.path("partition").asText()).isEqualTo("aws");
      assertThat(metadata.path("arn").asText())
          .isEqualTo("arn:aws:dynamodb:us-west-2:" + SECOND + ":table/" + NAME);
      assertThat(tables(scene, SECOND)).containsExactly(NAME);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
      scene.tables().edit(NAME, "tags: [{key: a, value: b}]");
      assertThat(scene.tables().awaitSynced(NAME).at("/status/ackResourceMetadata"))
          .isEqualTo(metadata);
    }
  }

  @Test
  @AckRow(
      value = "4.7/role-map",
      ack = "Ready keeps what it said before.",
      ackj = "Ready is False as well.")
  @AckRow("3.2/synced-role")
  @AckRow("7.3/no-map")
  @AckRow(
      value = "4.5/role-map",
      ack = "The object is looked at again after 15 s.",
      ackj = "The object is looked at as soon as the role map changes, and after 15 s.")
  @AckRow(
      value = "2/trigger-role-map",
      ack = "Nothing is looked at.",
      ackj = "The objects that need the entries that changed are looked at, at once.")
  void edge10MissingMapIsToldByReadyTooAndEdge16NoticedAtOnceWhenItComes() {
    try (Scene scene = Scene.on(kind)) {
      scene.annotateNamespace(OWNER, SECOND);
      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode waiting = scene.tables().awaitReason(NAME, missing("CARM configmap not found"));
      assertThat(States.conditions(waiting))
          .containsExactly(
              "ACK.ResourceSynced=False " + missing("CARM configmap not found"),
              "Ready=False " + missing("CARM configmap not found"));
      assertThat(waiting.at("/status/conditions/0/message").asText())
          .isEqualTo("IAM Role is not available");
      assertThat(scene.aws().calls()).isEmpty();

      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND)));
      long since = System.nanoTime();
      scene.tables().awaitSynced(NAME);
      assertThat(System.nanoTime() - since).isLessThan(14_000_000_000L);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
    }
  }

  @Test
  @AckRow("7.3/no-key")
  @AckRow("7.3/empty-role")
  void missingKeyAndEmptyRoleAreToldInAcksWords() {
    try (Scene scene = Scene.on(kind)) {
      scene.putConfigMap(ACCOUNTS, Map.of(THIRD, role(THIRD)));
      scene.annotateNamespace(OWNER, SECOND);

      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitReason(NAME, missing("key not found in CARM configmap"));

      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, ""));
      scene.tables().awaitReason(NAME, missing("role value is empty in CARM configmap"));
      assertThat(scene.aws().calls()).isEmpty();
    }
  }

  @Test
  void edge9RoleThatIsNoneIsToldWithMapAndKey() {
    try (Scene scene = Scene.on(kind)) {
      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, "ack"));
      scene.annotateNamespace(OWNER, SECOND);

      scene.tables().create(NAME, Specs.PLAIN);

      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith(
              "The value of \"%s\" in the configmap %s/%s is no ARN of a role: \"ack\"."
                  .formatted(SECOND, scene.namespace(), ACCOUNTS));
      assertThat(scene.aws().calls()).isEmpty();
    }
  }

  @Test
  @AckRow("2/team-id")
  @AckRow("7.3/team-map")
  void teamGoesBeforeTheAccount() {
    try (Scene scene = Scene.on(kind, "--feature-gates=TeamLevelCARM=true")) {
      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND)));
      scene.putConfigMap(TEAMS, Map.of("shop", role(THIRD)));
      scene.annotateNamespace(OWNER, SECOND);
      scene.annotateNamespace(TEAM, "shop");

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, THIRD)).containsExactly(NAME);
      assertThat(tables(scene, SECOND)).isEmpty();
    }
  }

  @Test
  @AckRow("7.3/service-level")
  void keyOfTheServiceGoesBeforeThePlainOne() {
    try (Scene scene = Scene.on(kind, "--feature-gates=ServiceLevelCARM=true")) {
      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND), "dynamodb." + SECOND, role(THIRD)));
      scene.annotateNamespace(OWNER, SECOND);

      scene.tables().create(NAME, Specs.PLAIN);

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, THIRD)).containsExactly(NAME);
    }
  }

  @Test
  @AckRow("7.3/status-account")
  void tableInAnotherAccountIsLookedAfterThereThoughItsNamespaceNamesNone() {
    try (Scene scene = sceneWithTableInSecond()) {
      scene.annotateNamespace(OWNER, null);

      scene.tables().edit(NAME, "tags: [{key: a, value: b}]");

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
      assertThat(scene.aws().calls()).allMatch(call -> call.accountId().equals(SECOND));
    }
  }

  @Test
  @AckRow(
      value = "7.3/account-drift",
      ack = "An error in the log; the status does not change.",
      ackj = "ACK.Terminal with ACK's words, and what to do.")
  @AckRow(
      value = "4.7/drift",
      ack = "The status is not touched.",
      ackj = "ACK.Terminal is True, ACK.ResourceSynced and Ready are False.")
  void edge9RoleOfAnotherAccountThanTheTablesIsTold() {
    try (Scene scene = sceneWithTableInSecond()) {
      scene.aws().forgetCalls();
      scene.annotateNamespace(OWNER, THIRD);

      JsonNode drifted = scene.tables().awaitCondition(NAME, "ACK.Terminal", "True");

      assertThat(drifted.at("/status/conditions/0/message").asText())
          .startsWith(
              "Resource already exists in account %s, but the role used for reconciliation is in account %s. "
                  .formatted(SECOND, THIRD));
      assertThat(States.conditions(drifted))
          .containsExactly(
              "ACK.Terminal=True",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      assertThat(scene.aws().calls()).isEmpty();
      scene.annotateNamespace(OWNER, SECOND);
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void edge1WithoutCarmATableInAnotherAccountIsLeftAlone() {
    try (Scene scene = sceneWithTableInSecond()) {
      scene.stopController();
      scene.aws().forgetCalls();
      scene.tables().edit(NAME, "tags: [{key: a, value: b}]");
      scene.startController("--enable-carm=false");

      assertThat(scene.tables().awaitTerminal(NAME))
          .startsWith("Resource already exists in account " + SECOND);

      assertThat(scene.aws().calls()).isEmpty();
      assertThat(tables(scene, AwsEnd.ACCOUNT)).isEmpty();
    }
  }

  @Test
  void edge8CreateThatFailsLeavesTheAccountOpen() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true);
    try (Scene scene = Scene.on(kind, options)) {
      scene
          .aws()
          .simulator()
          .iam()
          .role(role(SECOND), Statement.allow("dynamodb:Describe*"))
          .role(role(THIRD), Statement.allow("dynamodb:*"));
      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND), THIRD, role(THIRD)));
      scene.annotateNamespace(OWNER, SECOND);
      scene.tables().create(NAME, Specs.PLAIN);
      JsonNode denied = scene.tables().awaitReason(NAME, "AccessDenied");
      assertThat(denied.at("/status/ackResourceMetadata").isMissingNode()).isTrue();

      scene.annotateNamespace(OWNER, THIRD);

      scene.tables().awaitSynced(NAME);
      assertThat(tables(scene, THIRD)).containsExactly(NAME);
      assertThat(tables(scene, SECOND)).isEmpty();
    }
  }

  @Test
  void roleThatCannotBeAssumedIsToldAndNothingStandsInForIt() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true);
    try (Scene scene = Scene.on(kind, options)) {
      scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND)));
      scene.annotateNamespace(OWNER, SECOND);

      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode refused = scene.tables().awaitReason(NAME, "AccessDenied");
      assertThat(refused.at("/status/conditions/0/type").asText()).isEqualTo("ACK.Recoverable");
      assertThat(refused.at("/status/conditions/0/message").asText())
          .startsWith("the role " + role(SECOND) + " cannot be assumed: ")
          .endsWith(
              "(allow sts:AssumeRole in the IAM policy of the controller's role), and let the trust"
                  + " policy of the role name the controller's role");
      assertThat(scene.aws().calls()).isEmpty();
      scene.aws().simulator().iam().role(role(SECOND), Statement.allow("dynamodb:*"));
      scene.tables().awaitSynced(NAME);
    }
  }

  private Scene sceneWithTableInSecond() {
    Scene scene = Scene.on(kind);
    scene.putConfigMap(ACCOUNTS, Map.of(SECOND, role(SECOND), THIRD, role(THIRD)));
    scene.annotateNamespace(OWNER, SECOND);
    scene.tables().create(NAME, Specs.PLAIN);
    scene.tables().awaitSynced(NAME);
    return scene;
  }

  private static List<String> tables(Scene scene, String account) {
    return scene.aws().tablesOf(account).stream().map(TableKey::name).toList();
  }

  private static String missing(String why) {
    return "retrieving role ARN for account/team ID \"%s\" from \"%s\" configmap: %s"
        .formatted(SECOND, ACCOUNTS, why);
  }

  private static String role(String account) {
    return "arn:aws:iam::" + account + ":role/ack";
  }
}
