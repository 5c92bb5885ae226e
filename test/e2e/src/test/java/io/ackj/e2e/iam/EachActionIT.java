package io.ackj.e2e.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.identity.Statement;
import io.ackj.dynamodb.iam.PolicyStatements;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each action of the suggested policy is taken away from somebody: from a role in an account of its
 * own, which an object is made with that needs the action. All objects are at it side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class EachActionIT {
  /** What AWS asks for and the simulator does not, with what AWS does. */
  static final Map<String, String> NOT_SIMULATED =
      new TreeMap<>(
          Map.of(
              "iam:CreateServiceLinkedRole", "makes roles of its own in the caller's name",
              "kms:CreateGrant", "uses the key in the caller's name",
              "kms:Decrypt", "uses the key in the caller's name",
              "kms:DescribeKey", "uses the key in the caller's name",
              "kms:Encrypt", "uses the key in the caller's name",
              "kms:GenerateDataKey*", "uses the key in the caller's name",
              "kms:ReEncrypt*", "uses the key in the caller's name"));

  /** It is told by an Event, since all goes on without; {@link WholeLifeIT} takes it away. */
  private static final String TOLD_BY_EVENT = "application-autoscaling:DescribeScalableTargets";

  /** It spares calls and nothing else; {@code BurstIT} takes it away. */
  static final String SPARES_CALLS = "dynamodb:ListTables";

  private final SuggestedPolicy policy = SuggestedPolicy.whole();
  private final Map<MissingAction, String> accounts = new LinkedHashMap<>();

  EachActionIT() {
    MissingAction.all()
        .forEach(each -> accounts.put(each, String.valueOf(300_000_000_000L + accounts.size())));
  }

  @Test
  void eachActionOfThePolicyIsTakenAwayOrThereIsAReasonNotTo() {
    SortedSet<String> all = new TreeSet<>(NOT_SIMULATED.keySet());
    all.add(TOLD_BY_EVENT);
    all.add(SPARES_CALLS);
    accounts.keySet().forEach(each -> all.add(each.action()));

    assertThat(all).isEqualTo(policy.actions());
    assertThat(all).hasSize(NOT_SIMULATED.size() + 2 + accounts.size());
  }

  @Test
  void actionThatIsMissingIsNamedOnTheObjectWhichHealsWhenItIsGranted() {
    AwsOptions options =
        AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true).withLegacyGlobalTables(true);
    try (Scene scene = Scene.withoutController(ClusterKind.SIMULATED, options)) {
      prepare(scene);
      scene.startController(Roles.FLAGS);

      Map<String, String> messages = new TreeMap<>();
      missed(false).forEach(each -> grantOnceItIsMissed(scene, each, messages));
      missed(true).forEach(each -> objects(scene, each).awaitSynced(each.name()));
      // AWS takes the next change of a policy some seconds later.
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      missed(true).forEach(each -> provoke(scene, each));
      missed(true).forEach(each -> grantOnceItIsMissed(scene, each, messages));

      accounts.keySet().forEach(each -> awaitHealed(scene, each));
      assertThat(messages).allSatisfy(EachActionIT::assertNames);
    }
  }

  private List<MissingAction> missed(boolean later) {
    return accounts.keySet().stream().filter(each -> each.isMissedLater() == later).toList();
  }

  private void prepare(Scene scene) {
    Roles.controllerMay(scene, Statement.allow("sts:AssumeRole").on("arn:aws:iam::*:role/ack-*"));
    accounts.forEach((each, account) -> prepare(scene, each, account));
    scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
    accounts.forEach((each, account) -> makeGlobal(scene, each, account));
    scene.aws().simulator().clock().advance(Duration.ofMinutes(10));
  }

  private void prepare(Scene scene, MissingAction missing, String account) {
    Roles.grant(scene, account, policy.without(missing.action()));
    Roles.select(scene, account, missing.name());
    missing.tables().forEach(region -> Roles.createTable(scene, account, region, missing.name()));
    objects(scene, missing).create(missing.manifest(account));
  }

  /** AWS makes no such global tables any more, so that the object has to be an old one. */
  private static void makeGlobal(Scene scene, MissingAction missing, String account) {
    if (missing.globalIn().isEmpty()) {
      return;
    }
    String group =
        missing.globalIn().stream()
            .map(region -> "{\"RegionName\": \"" + region + "\"}")
            .collect(Collectors.joining(", "));
    scene
        .aws()
        .callIn(
            account,
            AwsEnd.REGION,
            "CreateGlobalTable",
            "{\"GlobalTableName\": \"%s\", \"ReplicationGroup\": [%s]}"
                .formatted(missing.name(), group));
    objects(scene, missing)
        .patchStatus(
            missing.name(),
            "ackResourceMetadata: {arn: 'arn:aws:dynamodb::%s:global-table/%s', ownerAccountID: '%s', region: us-west-2}"
                .formatted(account, missing.name(), account));
  }

  private static void provoke(Scene scene, MissingAction missing) {
    if (missing.isDeleted()) {
      objects(scene, missing).delete(missing.name());
    } else if (!missing.edit().isEmpty()) {
      objects(scene, missing).edit(missing.name(), missing.edit());
    }
  }

  /** Soon after, since an object looks ever more seldom whether it may by now. */
  private void grantOnceItIsMissed(
      Scene scene, MissingAction missing, Map<String, String> messages) {
    JsonNode object = objects(scene, missing).awaitReason(missing.name(), "AccessDenied");
    Roles.grant(scene, account(missing), policy);
    messages.put(
        missing.action(),
        States.condition(object, "ACK.Recoverable")
            .map(condition -> condition.path("message").asText())
            .orElse(""));
  }

  private static void assertNames(String action, String message) {
    assertThat(message)
        .contains(" is not authorized to perform: " + action + " on resource: arn:")
        .endsWith(
            " (allow %s in the IAM policy of the controller's role: statement %s)"
                .formatted(action, PolicyStatements.BY_ACTION.get(action)));
  }

  private String account(MissingAction missing) {
    return Objects.requireNonNull(accounts.get(missing));
  }

  private static void awaitHealed(Scene scene, MissingAction missing) {
    var objects = objects(scene, missing);
    if (missing.isDeleted()) {
      objects.awaitGone(missing.name());
    } else {
      assertThat(States.condition(objects.awaitSynced(missing.name()), "ACK.Recoverable"))
          .as(missing.action())
          .isEmpty();
    }
  }

  private static io.ackj.e2e.harness.Objects objects(Scene scene, MissingAction missing) {
    return missing.kind() == ObjectKind.TABLE ? scene.tables() : scene.objects(missing.kind());
  }
}
