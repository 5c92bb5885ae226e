package io.ackj.helm.rbac;

import io.ackj.helm.Project;
import java.util.List;

/** A namespace belongs to another account, and a role map gives the role for it. */
final class MappedRole implements Scenario {
  static final String ACCOUNT = "222222222222";
  private static final String NAME = "mapped";
  private static final String OWNER = "services.k8s.aws/owner-account-id";

  @Override
  public boolean isAbout(String resource) {
    return List.of("configmaps", "namespaces").contains(resource);
  }

  @Override
  public boolean isPossible(Variant variant) {
    return !variant.hasSelectors();
  }

  @Override
  public void play(Stage stage) {
    stage
        .api()
        .ensure(
            Project.parse(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: ack-role-account-map, namespace: %s}
                data: {"%s": "%s"}
                """
                    .formatted(stage.system(), ACCOUNT, role())));
    stage.annotateNamespace(OWNER, '"' + ACCOUNT + '"');
    stage.create(Kind.TABLE, NAME, KindLife.tableSpec(NAME));
    stage.awaitSynced(Kind.TABLE, NAME);
    checkAccount(stage, NAME);
    stage.delete(Kind.TABLE, NAME);
    stage.annotateNamespace(OWNER, "null");
  }

  /** Returns the role in the other account. */
  static String role() {
    return "arn:aws:iam::" + ACCOUNT + ":role/ack";
  }

  /** Fails if a table is not in the other account. */
  static void checkAccount(Stage stage, String name) {
    String account =
        stage.get(Kind.TABLE, name).at("/status/ackResourceMetadata/ownerAccountID").asText();
    if (!account.equals(ACCOUNT)) {
      throw new IllegalStateException("the table is in the account " + account);
    }
  }
}
