package io.ackj.helm.rbac;

/** A Table is encrypted with the key that a Key of ACK's KMS controller stands for. */
final class KeyReference implements Scenario {
  private static final String NAME = "encrypted";
  private static final String KEY = "key";

  @Override
  public boolean isAbout(String resource) {
    return resource.equals(Kind.KEY.plural());
  }

  @Override
  public void play(Stage stage) {
    stage.create(Kind.KEY, KEY, "{}");
    stage
        .api()
        .merge(
            Kind.KEY.path(stage.namespace(), KEY) + "/status",
            """
            status:
              ackResourceMetadata:
                arn: arn:aws:kms:us-west-2:111122223333:key/00000000-0000-0000-0000-000000000001
              conditions: [{type: ACK.ResourceSynced, status: "True"}]
            """);
    stage.create(Kind.TABLE, NAME, KindLife.tableSpec(NAME).replace("{tableName", encryption()));
    stage.awaitSynced(Kind.TABLE, NAME);
    stage.delete(Kind.TABLE, NAME);
    stage.api().delete(Kind.KEY.path(stage.namespace(), KEY));
  }

  private static String encryption() {
    return "{sseSpecification: {enabled: true, sseType: KMS,"
        + " kmsMasterKeyRef: {from: {name: key}}}, tableName";
  }
}
