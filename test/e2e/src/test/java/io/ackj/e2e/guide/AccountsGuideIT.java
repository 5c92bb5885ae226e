package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The roles of accounts.md, with an IAM that checks them. */
@AgainstEachCluster
class AccountsGuideIT {
  private static final PageFiles PAGE = PageFiles.of("accounts.md");
  private static final JsonNode MAP = PAGE.documents("roles.yaml").get(0);
  private static final String ACCOUNT =
      PAGE.documents("roles.yaml")
          .get(1)
          .at("/metadata/annotations/services.k8s.aws~1owner-account-id")
          .asText();
  private static final String ROLE = MAP.path("data").path(ACCOUNT).asText();
  private static final String CONTROLLER = "arn:aws:iam::" + AwsEnd.ACCOUNT + ":user/controller";

  private final ClusterKind kind;

  AccountsGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void bothPoliciesOfThePageAreNeededAndTogetherEnough(Missing missing) throws IOException {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true);
    try (Scene scene = Scene.withoutController(kind, options)) {
      Iam iam = scene.aws().simulator().iam();
      iam.role(ROLE, policyOfTheController());
      trust(iam, missing == Missing.TRUST ? "999999999999" : trustedAccount());
      allow(iam, missing == Missing.PERMISSION ? List.of() : permission());
      scene.putConfigMap(MAP.at("/metadata/name").asText(), Map.of(ACCOUNT, ROLE));
      scene.annotateNamespace("services.k8s.aws/owner-account-id", ACCOUNT);
      scene.startController();

      scene.tables().create("orders", Specs.PLAIN);
      JsonNode refused = scene.tables().awaitReason("orders", "AccessDenied");
      assertThat(refused.at("/status/conditions/0/message").asText())
          .startsWith("the role " + ROLE + " cannot be assumed");

      trust(iam, trustedAccount());
      allow(iam, permission());
      scene.tables().annotate("orders", "ackj.io/reconcile-now", "1");
      scene.tables().awaitSynced("orders");
      assertThat(scene.aws().tablesOf(ACCOUNT))
          .containsExactly(new TableKey(ACCOUNT, AwsEnd.REGION, "orders"));
      assertThat(scene.aws().tablesOf(AwsEnd.ACCOUNT)).isEmpty();
    }
  }

  private enum Missing {
    TRUST,
    PERMISSION
  }

  /** The controller of tests is a user, so its account stands for the role that the page names. */
  private static String trustedAccount() {
    String principal = PAGE.document("trust.json").at("/Statement/0/Principal/AWS").asText();
    return principal.replaceFirst("arn:aws:iam::(\\d+):role/.*", "$1");
  }

  private static void trust(Iam iam, String account) {
    iam.trust(ROLE, account);
  }

  private static List<Statement> permission() {
    return PolicyDocuments.statements(PAGE.document("assume.json"));
  }

  private static void allow(Iam iam, List<Statement> statements) {
    iam.user(CONTROLLER, RunningController.ACCESS_KEY, statements.toArray(Statement[]::new));
  }

  private static Statement[] policyOfTheController() throws IOException {
    Path file = Guides.docs().resolve("reference/generated/iam-policy.json");
    return PolicyDocuments.statements(new ObjectMapper().readTree(file.toFile()))
        .toArray(Statement[]::new);
  }
}
