package io.ackj.e2e.harness;

/** Specs of tables that many tests use, in YAML. */
public final class Specs {
  /** An on-demand table with a hash key. */
  public static final String PLAIN =
      """
      attributeDefinitions: [{attributeName: id, attributeType: S}]
      keySchema: [{attributeName: id, keyType: HASH}]
      billingMode: PAY_PER_REQUEST
      """;

  /** A provisioned table with a hash key. */
  public static final String PROVISIONED =
      """
      attributeDefinitions: [{attributeName: id, attributeType: S}]
      keySchema: [{attributeName: id, keyType: HASH}]
      billingMode: PROVISIONED
      provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}
      """;

  /** An on-demand table with an index, byDay. */
  public static final String INDEXED =
      """
      attributeDefinitions: [{attributeName: id, attributeType: S}, {attributeName: day, attributeType: S}]
      keySchema: [{attributeName: id, keyType: HASH}]
      billingMode: PAY_PER_REQUEST
      globalSecondaryIndexes:
        - indexName: byDay
          keySchema: [{attributeName: day, keyType: HASH}]
          projection: {projectionType: ALL}
      """;

  private Specs() {}
}
