package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UserAgentTest {
  private static final UserAgent CONTROLLER = UserAgent.of("dynamodb", "v1", "abc", "today");

  @Test
  void namesControllerAndVersion() {
    assertThat(CONTROLLER)
        .hasToString(
            "aws-controllers-k8s/dynamodb.services.k8s.aws-v1 (GitCommit/abc; BuildDate/today)");
  }

  @Test
  void namesTheKindThatCallsAreFor() {
    assertThat(CONTROLLER.with(UserAgent.commentsOn("Table", "v1alpha1", Map.of("team", "shop"))))
        .asString()
        .endsWith("(GitCommit/abc; BuildDate/today; CRDKind/Table; CRDVersion/v1alpha1)");
  }

  @Test
  void namesKroIfThatMadeTheObject() {
    assertThat(
            UserAgent.commentsOn(
                "Table",
                "v1alpha1",
                Map.of("app.kubernetes.io/managed-by", "kro", "kro.run/kro-version", "0.4.1")))
        .endsWith("ManagedBy/kro", "KROVersion/0.4.1");
    assertThat(UserAgent.commentsOn("Table", "v1alpha1", Map.of("kro.run/owned", "true")))
        .endsWith("ManagedBy/kro");
  }
}
