package io.ackj.helm.rbac;

import java.util.List;

/**
 * A Table is created, changed, looked at again because of its namespace, and deleted; the Events of
 * it are written, and counted when something happens again.
 */
final class TableLife implements Scenario {
  private static final String NAME = "life";

  @Override
  public String name() {
    return "the life of a Table";
  }

  @Override
  public void play(Stage stage) {
    Api api = stage.api();
    String table = Api.dynamoDb(stage.namespace(), "tables", NAME);
    stage.createTable(
        NAME,
        """
        {tableName: life, billingMode: PAY_PER_REQUEST,
         attributeDefinitions: [{attributeName: id, attributeType: S}],
         keySchema: [{attributeName: id, keyType: HASH}]}
        """);
    stage.awaitSynced("tables", NAME);
    for (String tags : List.of("[{key: a, value: b}]", "[]", "[{key: a, value: b}]")) {
      api.merge(table, "spec: {tags: " + tags + "}");
      stage.awaitSynced("tables", NAME);
    }
    awaitEventThatHappenedTwice(stage);
    keepByNamespace(stage);
    api.delete(table);
    stage.awaitGone("tables", NAME);
  }

  /** The controller has no reason to look at the table but what its namespace says of it now. */
  private static void keepByNamespace(Stage stage) {
    String namespace = "/api/v1/namespaces/" + stage.namespace();
    String policy = "metadata: {annotations: {dynamodb.services.k8s.aws/deletion-policy: %s}}";
    stage.api().merge(namespace, policy.formatted("delete"));
    long before = stage.calls("DescribeTable");
    stage.api().merge(namespace, policy.formatted("retain"));
    Api.await("another look at the table", () -> stage.calls("DescribeTable") > before);
  }

  private static void awaitEventThatHappenedTwice(Stage stage) {
    String events = "/api/v1/namespaces/" + stage.namespace() + "/events";
    Api.await(
        "an Event is counted",
        () -> stage.api().find(events).orElseThrow().findValuesAsText("count").contains("2"));
  }
}
