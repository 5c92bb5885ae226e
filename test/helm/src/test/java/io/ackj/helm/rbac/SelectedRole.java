package io.ackj.helm.rbac;

import java.util.List;

/** A selector gives the role for a namespace; of another one an Event says that it is not valid. */
final class SelectedRole implements Scenario {
  private static final String NAME = "selected";
  private static final String MANIFEST =
      """
      metadata: {name: %s}
      spec: {arn: "%s", namespaceSelector: {names: [%s]}}
      """;

  @Override
  public boolean isAbout(String resource) {
    return List.of("events", "iamroleselectors", "namespaces").contains(resource);
  }

  @Override
  public boolean isPossible(Variant variant) {
    return variant.hasSelectors();
  }

  @Override
  public void play(Stage stage) {
    String valid = create(stage, "valid", MappedRole.role());
    complain(stage);
    stage.create(Kind.TABLE, NAME, KindLife.tableSpec(NAME));
    stage.awaitSynced(Kind.TABLE, NAME);
    MappedRole.checkAccount(stage, NAME);
    stage.delete(Kind.TABLE, NAME);
    stage.api().delete(valid);
  }

  /** It says the same again when the selector is changed and still not valid. */
  private static void complain(Stage stage) {
    String path = create(stage, "invalid", "arn:aws:iam::222222222222:user/ann");
    String name = "invalid-" + stage.namespace();
    String events = "/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=" + name;
    stage.await(
        "an Event on " + path,
        () -> !stage.api().find(events).orElseThrow().path("items").isEmpty());
    stage.api().merge(path, "spec: {namespaceSelector: {names: [elsewhere]}}");
    stage.await("another Event on " + path, () -> RepeatedEvents.isCounted(stage, "default", name));
    stage.api().delete(path);
  }

  /** Creates a selector of the stage's namespace; returns where it is. */
  private static String create(Stage stage, String prefix, String role) {
    String name = prefix + '-' + stage.namespace();
    String manifest = MANIFEST.formatted(name, role, stage.namespace());
    stage
        .api()
        .create(Kind.IAM_ROLE_SELECTOR.path("", ""), Kind.IAM_ROLE_SELECTOR.header() + manifest);
    return Kind.IAM_ROLE_SELECTOR.path("", name);
  }
}
