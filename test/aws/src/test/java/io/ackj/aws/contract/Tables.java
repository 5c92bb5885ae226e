package io.ackj.aws.contract;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Requests that scenarios start from. */
final class Tables {
  private Tables() {}

  /** A table on demand with one key, {@code id}. */
  static CreateTableRequest.Builder onDemand(String name) {
    return hashOnly(name).billingMode(BillingMode.PAY_PER_REQUEST);
  }

  /** A table with one key, {@code id}, and 5 units each way. */
  static CreateTableRequest.Builder provisioned(String name) {
    return hashOnly(name).provisionedThroughput(units(5, 5));
  }

  /** A table on demand with two keys, {@code id} and {@code at}. */
  static CreateTableRequest.Builder withRange(String name) {
    return onDemand(name)
        .attributeDefinitions(text("id"), text("at"))
        .keySchema(key("id", KeyType.HASH), key("at", KeyType.RANGE));
  }

  static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  static GlobalSecondaryIndex globalIndex(String name, String key) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(key, KeyType.HASH))
        .projection(Projection.builder().projectionType(ProjectionType.ALL).build())
        .build();
  }

  static LocalSecondaryIndex localIndex(String name, String range) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("id", KeyType.HASH), key(range, KeyType.RANGE))
        .projection(Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build())
        .build();
  }

  private static CreateTableRequest.Builder hashOnly(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(text("id"))
        .keySchema(key("id", KeyType.HASH));
  }
}
