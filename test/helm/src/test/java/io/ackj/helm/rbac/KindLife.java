package io.ackj.helm.rbac;

import java.util.List;

/**
 * An object is created, changed, looked at again because of its namespace, deleted without its
 * resource in AWS, made anew for that resource, and deleted with it.
 *
 * @param spec of the object
 * @param changes of the spec, one after the other; with the last one it is in sync
 * @param adoptionFields which name the resource; ARN stands for its ARN
 * @param adoptingSpec of the object that is made anew
 */
record KindLife(
    Kind kind, String spec, List<String> changes, String adoptionFields, String adoptingSpec)
    implements Scenario {
  private static final String NAME = "life";
  private static final String BESIDE = "beside";
  private static final String RETAIN = "{services.k8s.aws/deletion-policy: retain}";

  /** Replicas need a stream. */
  static final String TABLE_SPEC =
      """
      {tableName: NAME-HERE, billingMode: PAY_PER_REQUEST,
       attributeDefinitions: [{attributeName: id, attributeType: S}],
       keySchema: [{attributeName: id, keyType: HASH}],
       streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}}
      """;

  static final KindLife TABLE =
      new KindLife(
          Kind.TABLE,
          tableSpec(NAME),
          List.of("{tags: [{key: a, value: b}]}"),
          "{\"tableName\": \"life-HERE\"}",
          tableSpec(NAME));

  /** A backup cannot be changed: whoever tries is told so, and changes it back. */
  static final KindLife BACKUP =
      new KindLife(
          Kind.BACKUP,
          "{backupName: life, tableRef: {from: {name: beside}}}",
          List.of("{backupName: other}", "{backupName: life}"),
          "{\"arn\": \"ARN\"}",
          "{backupName: life, tableName: beside-HERE}");

  static final KindLife GLOBAL_TABLE =
      new KindLife(
          Kind.GLOBAL_TABLE,
          "{globalTableName: beside-HERE, replicationGroup: [{regionName: us-east-1}]}",
          List.of("{replicationGroup: [{regionName: us-east-1}, {regionName: eu-west-1}]}"),
          "{\"globalTableName\": \"beside-HERE\"}",
          "{globalTableName: beside-HERE,"
              + " replicationGroup: [{regionName: us-east-1}, {regionName: eu-west-1}]}");

  /** Returns a spec of a table whose name begins with something. */
  static String tableSpec(String name) {
    return TABLE_SPEC.replace("NAME", name);
  }

  @Override
  public boolean isAbout(String resource) {
    return resource.equals(kind.plural());
  }

  @Override
  public void play(Stage stage) {
    if (kind != Kind.TABLE) {
      stage.create(Kind.TABLE, BESIDE, tableSpec(BESIDE));
    }
    stage.create(kind, NAME, RETAIN, spec);
    stage.awaitSynced(kind, NAME);
    for (String change : changes) {
      stage.change(kind, NAME, change);
      stage.awaitLookedAt(kind, NAME);
    }
    stage.awaitSynced(kind, NAME);
    lookAgain(stage);
    String arn = stage.get(kind, NAME).at("/status/ackResourceMetadata/arn").asText();
    stage.delete(kind, NAME);
    adopt(stage, arn);
    if (kind != Kind.TABLE) {
      stage.delete(Kind.TABLE, BESIDE);
    }
  }

  /** What is in sync is not kept in memory, so it is read when its namespace changes. */
  private void lookAgain(Stage stage) {
    String policy = "dynamodb.services.k8s.aws/deletion-policy";
    stage.actUntilRequested(
        kind.right("get"),
        times -> stage.annotateNamespace(policy, times % 2 == 0 ? "delete" : "retain"));
    stage.annotateNamespace(policy, "null");
  }

  private void adopt(Stage stage, String arn) {
    String annotations =
        "{services.k8s.aws/adoption-policy: adopt, services.k8s.aws/adoption-fields: '%s'}";
    stage.create(
        kind, NAME, annotations.formatted(adoptionFields.replace("ARN", arn)), adoptingSpec);
    stage.awaitSynced(kind, NAME);
    stage.delete(kind, NAME);
  }
}
