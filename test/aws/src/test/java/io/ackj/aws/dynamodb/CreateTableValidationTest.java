package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.aws.state.Keys;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What CreateTable refuses, in the words measured against AWS in 2026. */
class CreateTableValidationTest {
  private static final String PK = "{'AttributeName': 'pk', 'AttributeType': 'S'}";
  private static final String A = "{'AttributeName': 'a', 'AttributeType': 'S'}";
  private static final String PK_HASH = "{'AttributeName': 'pk', 'KeyType': 'HASH'}";
  private static final String A_HASH = "{'AttributeName': 'a', 'KeyType': 'HASH'}";
  private static final String A_RANGE = "{'AttributeName': 'a', 'KeyType': 'RANGE'}";
  private static final String ALL = "'Projection': {'ProjectionType': 'ALL'}";

  private final TableLab lab = new TableLab();

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalidParameters")
  void invalidParametersAreRefused(String reason, String members, String message) {
    invalid(() -> lab.create("{'TableName': 'orders', " + members + "}"), message);
  }

  static Stream<Arguments> invalidParameters() {
    return Stream.of(keys(), indexes(), capacity(), settings()).flatMap(cases -> cases);
  }

  private static Stream<Arguments> keys() {
    return Stream.of(
        arguments(
            "exactly the key attributes are defined",
            onDemand(PK_HASH, PK + "," + A),
            "Number of attributes in KeySchema does not exactly match"),
        arguments(
            "unused definitions are told apart where there are indexes",
            onDemand(PK_HASH, PK + "," + A + ", {'AttributeName': 'b', 'AttributeType': 'S'}")
                + gsi(A_HASH, ALL),
            "Some AttributeDefinitions are not used. AttributeDefinitions: [pk, a, b], keys used:"
                + " [a, pk]"),
        arguments(
            "a key attribute has a type",
            onDemand(PK_HASH, PK) + gsi(A_HASH, ALL),
            "Some index key attributes are not defined in AttributeDefinitions. Keys: [a],"
                + " AttributeDefinitions: [pk]"),
        arguments(
            "partition keys come first",
            onDemand(PK_HASH, PK + "," + A)
                + gsi(PK_HASH + ",{'AttributeName': 'a', 'KeyType': 'RANGE'}," + A_HASH, ALL),
            "All HASH key attributes must precede RANGE key attributes in the KeySchema"));
  }

  private static Stream<Arguments> indexes() {
    String range = onDemand(PK_HASH + "," + A_RANGE, PK + "," + A);
    return Stream.of(
        arguments(
            "an empty list is not no list",
            onDemand(PK_HASH, PK) + ", 'GlobalSecondaryIndexes': []",
            "List of GlobalSecondaryIndexes is empty"),
        arguments(
            "the same for local indexes",
            onDemand(PK_HASH, PK) + ", 'LocalSecondaryIndexes': []",
            "List of LocalSecondaryIndexes is empty"),
        arguments(
            "21 indexes are too many",
            onDemand(PK_HASH, PK) + ", 'GlobalSecondaryIndexes': [" + many(21) + "]",
            "GlobalSecondaryIndex count exceeds the per-table limit of 20"),
        arguments(
            "6 local indexes are too many",
            range + ", 'LocalSecondaryIndexes': [" + many(6) + "]",
            "Number of LocalSecondaryIndexes exceeds per-table limit of 5"),
        arguments(
            "local indexes need a table with a sort key",
            onDemand(PK_HASH, PK + "," + A) + lsi(PK_HASH + "," + A_RANGE),
            "Table KeySchema does not have a range key"),
        arguments(
            "local indexes have a sort key",
            range + lsi(PK_HASH),
            "Index KeySchema does not have a range key for index: idx"),
        arguments(
            "local indexes share the table's partition key",
            range + lsi(A_HASH + ",{'AttributeName': 'pk', 'KeyType': 'RANGE'}"),
            "Index KeySchema does not have the same leading hash key as table KeySchema for index:"
                + " idx. index hash key: a, table hash key: pk"),
        arguments(
            "names are unique over both kinds",
            range + lsi(PK_HASH + "," + A_RANGE) + gsi(PK_HASH, ALL),
            "Duplicate index name: idx"),
        arguments(
            "a projection has a type",
            onDemand(PK_HASH, PK) + gsi(PK_HASH, "'Projection': {}"),
            "Unknown ProjectionType: null"),
        arguments(
            "INCLUDE says what",
            onDemand(PK_HASH, PK) + gsi(PK_HASH, "'Projection': {'ProjectionType': 'INCLUDE'}"),
            "ProjectionType is INCLUDE, but NonKeyAttributes is not specified"),
        arguments(
            "KEYS_ONLY says nothing",
            onDemand(PK_HASH, PK)
                + gsi(
                    PK_HASH,
                    "'Projection': {'ProjectionType': 'KEYS_ONLY', 'NonKeyAttributes': ['x']}"),
            "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified"),
        arguments(
            "an attribute is projected once",
            onDemand(PK_HASH, PK)
                + gsi(
                    PK_HASH,
                    "'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['x', 'x']}"),
            "Duplicate element in NonKeyAttributes: x"),
        arguments(
            "a hundred projected attributes are shared by all indexes",
            onDemand(PK_HASH, PK) + ", 'GlobalSecondaryIndexes': [" + including(6, 17) + "]",
            "Number of projected non-key attributes"));
  }

  private static Stream<Arguments> capacity() {
    String read = "'MaxReadRequestUnits': ";
    return Stream.of(
        arguments(
            "on demand has no provisioned numbers",
            onDemand(PK_HASH, PK) + ", " + TableLab.throughput(1),
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                + " PAY_PER_REQUEST"),
        arguments(
            "PROVISIONED is the default and needs numbers",
            schema(PK_HASH, PK),
            "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
                + " PROVISIONED"),
        arguments(
            "so do its indexes",
            provisioned() + gsi(PK_HASH, ALL),
            "ProvisionedThroughput is not specified for index: idx"),
        arguments(
            "but not on demand",
            onDemand(PK_HASH, PK) + gsi(PK_HASH, ALL + ", " + TableLab.throughput(1)),
            "ProvisionedThroughput should not be specified for index: idx when BillingMode is"
                + " PAY_PER_REQUEST"),
        arguments(
            "maxima are for on demand",
            provisioned() + ", 'OnDemandThroughput': {" + read + "5}",
            "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table"
                + " BillingMode is PROVISIONED"),
        arguments(
            "-1 lifts a maximum that a new table has not",
            onDemand(PK_HASH, PK) + ", 'OnDemandThroughput': {" + read + "-1}",
            "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid"
                + " range"),
        arguments(
            "the same for an index",
            onDemand(PK_HASH, PK)
                + gsi(PK_HASH, ALL + ", 'OnDemandThroughput': {'MaxWriteRequestUnits': 0}"),
            "Requested MaxWriteRequestUnits for OnDemandThroughput for index : idx is outside of"
                + " valid range"),
        arguments(
            "warm throughput starts at 12000 and 4000",
            onDemand(PK_HASH, PK) + ", 'WarmThroughput': {'ReadUnitsPerSecond': 11999}",
            "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than initial"
                + " throughput for OnDemand"),
        arguments(
            "or at what is provisioned",
            provisioned() + ", 'WarmThroughput': {'WriteUnitsPerSecond': 4}",
            "Requested WriteUnitsPerSecond for WarmThroughput for table is lower than"
                + " WriteCapacityUnits of ProvisionedThroughput"));
  }

  private static Stream<Arguments> settings() {
    return Stream.of(
        arguments(
            "a stream has a view type",
            onDemand(PK_HASH, PK) + ", 'StreamSpecification': {'StreamEnabled': true}",
            "Table is being created with a stream enabled, UpdateViewType is required"),
        arguments(
            "no stream has none",
            onDemand(PK_HASH, PK)
                + ", 'StreamSpecification': {'StreamEnabled': false, 'StreamViewType':"
                + " 'KEYS_ONLY'}",
            "Table is being created with a stream disabled, UpdateViewType should not be"
                + " specified"),
        arguments(
            "a key needs a type",
            sse("'Enabled': true, 'KMSMasterKeyId': 'k'"),
            "SSEType KMS is required if KMSMasterKeyId is specified"),
        arguments(
            "switched off has no type, whatever the key",
            sse("'Enabled': false, 'SSEType': 'KMS', 'KMSMasterKeyId': 'k'"),
            "SSEType can not be specified if Enabled is false"),
        arguments(
            "nor a key",
            sse("'Enabled': false, 'KMSMasterKeyId': 'k'"),
            "KMSMasterKeyId can not be specified if Enabled is false"),
        arguments(
            "AES256 is history",
            sse("'Enabled': true, 'SSEType': 'AES256'"),
            "SSEType AES256 is not supported"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'TableName': 'ab', MORE}|TableName must be at least 3 characters long",
        "{'TableName': 'a b c', MORE}|1 validation error detected: Value 'a b c' at 'tableName'",
        "{'TableName': 'arn:aws:dynamodb:us-east-1:111122223333:table/orders', MORE}|1 validation"
            + " error detected: Invalid AWS region in",
        "{'TableName': 'orders', 'AttributeDefinitions': []}|1 validation error detected: Value"
            + " null at 'keySchema'"
      })
  void namesAndMissingMembersAreRefusedWithoutThePrefix(String input, String message) {
    String members = onDemand(PK_HASH, PK);

    refused(() -> lab.create(input.replace("MORE", members)), "ValidationException", message);
  }

  @Test
  void keySchemasOfWrongFormAreRefusedWithoutThePrefix() {
    refused(
        () -> lab.create(named(onDemand(A_RANGE + "," + PK_HASH, PK + "," + A))),
        "ValidationException",
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    refused(
        () -> lab.create(named(onDemand(PK_HASH + "," + A_HASH, PK + "," + A))),
        "ValidationException",
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    refused(
        () -> lab.create(named(onDemand(PK_HASH, PK + "," + PK))),
        "ValidationException",
        "Attribute Name is duplicated: pk");
    refused(
        () -> lab.create(named(onDemand(PK_HASH, PK) + gsi(PK_HASH + "," + PK_HASH, ALL))),
        "ValidationException",
        "The KeySchema contains multiple key attributes with the same name");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DISABLED|ValidationException|KMS key disabled error: ",
        "PENDING_DELETION|ValidationException|KMS validation error: ",
        "MISSING|ValidationException|KMS validation error: ",
        "DENIED|AccessDeniedException|KMS key access denied error:",
        "ASYMMETRIC|InternalServerError|KMS internal error: "
      })
  void keyThatCannotBeUsedIsRefusedAndNothingCreated(
      Keys.KeyState state, String code, String message) {
    Keys keys = lab.world().region(TableLab.ACCOUNT, TableLab.REGION).keys();
    keys.setState(keys.arn("k"), state);

    refused(
        () -> lab.create(named(sse("'Enabled': true, 'SSEType': 'KMS', 'KMSMasterKeyId': 'k'"))),
        code,
        message);
    refused(() -> lab.describe("orders"), "ResourceNotFoundException", "");
  }

  private static String named(String members) {
    return "{'TableName': 'orders', " + members + "}";
  }

  private static String schema(String keys, String attributes) {
    return "'KeySchema': [" + keys + "], 'AttributeDefinitions': [" + attributes + "]";
  }

  private static String onDemand(String keys, String attributes) {
    return schema(keys, attributes) + ", 'BillingMode': 'PAY_PER_REQUEST'";
  }

  private static String provisioned() {
    return schema(PK_HASH, PK) + ", " + TableLab.throughput(5);
  }

  private static String sse(String members) {
    return onDemand(PK_HASH, PK) + ", 'SSESpecification': {" + members + "}";
  }

  private static String gsi(String keys, String more) {
    return ", 'GlobalSecondaryIndexes': [" + indexOf("idx", keys, more) + "]";
  }

  private static String lsi(String keys) {
    return ", 'LocalSecondaryIndexes': [" + indexOf("idx", keys, ALL) + "]";
  }

  private static String indexOf(String name, String keys, String more) {
    return "{'IndexName': '" + name + "', 'KeySchema': [" + keys + "], " + more + "}";
  }

  private static String many(int count) {
    StringBuilder indexes = new StringBuilder(indexOf("idx0", PK_HASH, ALL));
    for (int i = 1; i < count; i++) {
      indexes.append(", ").append(indexOf("idx" + i, PK_HASH, ALL));
    }
    return indexes.toString();
  }

  private static String including(int count, int attributes) {
    StringBuilder names = new StringBuilder("'n0'");
    for (int i = 1; i < attributes; i++) {
      names.append(", 'n").append(i).append("'");
    }
    return many(count)
        .replace(
            ALL,
            "'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': [" + names + "]}");
  }
}
