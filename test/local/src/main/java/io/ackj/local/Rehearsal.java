package io.ackj.local;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * A start of {@code ackj local} that ends once a table is synced. The launcher runs it once, and
 * lets the JVM keep the classes that it loads.
 */
final class Rehearsal {
  private static final String TABLE =
      """
      apiVersion: dynamodb.services.k8s.aws/v1alpha1
      kind: Table
      metadata: {name: rehearsal}
      spec:
        tableName: rehearsal
        billingMode: PAY_PER_REQUEST
        attributeDefinitions: [{attributeName: id, attributeType: S}]
        keySchema: [{attributeName: id, keyType: HASH}]
      """;

  private Rehearsal() {}

  /** Starts, applies and ends the JVM, with 0 if the table was synced. */
  public static void main(String[] args) {
    System.setIn(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)));
    LocalCommand.main(
        new String[] {
          "-f", "-", "--until-synced=30s", "--speed=100", "--kube-port=0", "--aws-port=0"
        });
  }
}
