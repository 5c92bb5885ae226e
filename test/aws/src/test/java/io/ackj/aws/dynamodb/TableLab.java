package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Durations;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Limits;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.World;
import java.time.Duration;
import java.time.Instant;

/** The operations on tables themselves of {@link InMemoryDynamoDb}, and inputs for them. */
final class TableLab {
  static final String ACCOUNT = "111122223333";
  static final String REGION = "us-west-2";
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final InMemoryDynamoDb dynamoDb;

  TableLab() {
    this(Limits.usual());
  }

  TableLab(Limits limits) {
    this(new InMemoryDynamoDb(new World(Durations.usual(), limits), START, ACCOUNT));
  }

  private TableLab(InMemoryDynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** Returns the same world as seen from another Region. */
  TableLab in(String otherRegion) {
    TableLab other = as(ACCOUNT);
    other.dynamoDb.setRegion(otherRegion);
    return other;
  }

  /** Returns the same world as seen by another account. */
  TableLab as(String otherAccount) {
    return new TableLab(new InMemoryDynamoDb(world(), now(), otherAccount));
  }

  TableLab lagging(Duration reads) {
    dynamoDb.setLag(reads);
    return this;
  }

  World world() {
    return dynamoDb.world();
  }

  Instant now() {
    return dynamoDb.now();
  }

  /** Lets time pass. */
  void pass(Duration duration) {
    dynamoDb.pass(duration);
  }

  void pass(Lapse lapse) {
    pass(lapse.usual());
  }

  /** Lets everything happen that is planned. */
  void settle() {
    dynamoDb.settle();
  }

  JsonNode create(String input) {
    return call("CreateTable", input).path("TableDescription");
  }

  /** Creates a table and lets it become ACTIVE. */
  void createActive(String input) {
    create(input);
    pass(Lapse.INDEXED_TABLE_CREATION);
  }

  JsonNode update(String input) {
    return call("UpdateTable", input).path("TableDescription");
  }

  JsonNode delete(String name) {
    return call("DeleteTable", "{'TableName': '" + name + "'}").path("TableDescription");
  }

  JsonNode describe(String name) {
    return call("DescribeTable", "{'TableName': '" + name + "'}").path("Table");
  }

  JsonNode list(String input) {
    return call("ListTables", input);
  }

  String status(String name) {
    return describe(name).path("TableStatus").asText();
  }

  /** Returns a global secondary index as a table's description has it. */
  JsonNode index(String name, String index) {
    return named(describe(name).path("GlobalSecondaryIndexes"), "IndexName", index);
  }

  /** Returns a replica as a table's description has it. */
  JsonNode replica(String name, String replicaRegion) {
    return named(describe(name).path("Replicas"), "RegionName", replicaRegion);
  }

  private static JsonNode named(JsonNode list, String member, String name) {
    for (JsonNode item : list) {
      if (item.path(member).asText().equals(name)) {
        return item;
      }
    }
    return JSON.missingNode();
  }

  /** Returns the record behind a table. */
  TableRecord record(String name) {
    return dynamoDb.table(name);
  }

  /** Calls an operation and returns its answer as a client reads it. */
  JsonNode call(String operation, String input) {
    return json(dynamoDb.call(operation, input).toString());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }

  /** Asserts that a call is refused. */
  static void refused(Runnable call, String code, String messageStart) {
    AwsException refusal = catchThrowableOfType(AwsException.class, call::run);
    assertThat(refusal).as("refused with " + code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.getMessage()).startsWith(messageStart);
  }

  static void invalid(Runnable call, String message) {
    refused(call, "ValidationException", "One or more parameter values were invalid: " + message);
  }

  static void inUse(Runnable call, String message) {
    refused(
        call,
        "ResourceInUseException",
        "Attempt to change a resource which is still in use: " + message);
  }

  static void limited(Runnable call, String message) {
    refused(call, "LimitExceededException", "Subscriber limit exceeded: " + message);
  }

  /** Returns the input of a plain table on demand. */
  static String onDemand(String name) {
    return onDemand(name, "");
  }

  /**
   * Returns the input of a plain table on demand.
   *
   * @param more further members, each after a comma
   */
  static String onDemand(String name, String more) {
    return "{'TableName': '"
        + name
        + "', 'BillingMode': 'PAY_PER_REQUEST',"
        + " 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}],"
        + " 'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}]"
        + more
        + "}";
  }

  /** Returns the input of a table with provisioned capacity. */
  static String provisioned(String name, int units) {
    return "{'TableName': '"
        + name
        + "', 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}],"
        + " 'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}],"
        + throughput(units)
        + "}";
  }

  /** Returns the input of a table on demand with an index on each of the attributes. */
  static String indexed(String name, String... attributes) {
    StringBuilder definitions = new StringBuilder();
    StringBuilder indexes = new StringBuilder();
    for (String attribute : attributes) {
      definitions
          .append(", {'AttributeName': '")
          .append(attribute)
          .append("', 'AttributeType': 'S'}");
      indexes.append(indexes.isEmpty() ? "" : ", ").append(indexOn("by-" + attribute, attribute));
    }
    return "{'TableName': '"
        + name
        + "', 'BillingMode': 'PAY_PER_REQUEST',"
        + " 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}],"
        + " 'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}"
        + definitions
        + "], 'GlobalSecondaryIndexes': ["
        + indexes
        + "]}";
  }

  /** Returns a global secondary index with one partition key, on demand. */
  static String indexOn(String name, String attribute) {
    return "{'IndexName': '"
        + name
        + "', 'KeySchema': [{'AttributeName': '"
        + attribute
        + "', 'KeyType': 'HASH'}], 'Projection': {'ProjectionType': 'ALL'}}";
  }

  /** Returns the members that ask for a key of one's own. */
  static String customerKey(String key) {
    return "'SSESpecification': {'Enabled': true, 'SSEType': 'KMS', 'KMSMasterKeyId': '"
        + key
        + "'}";
  }

  static String throughput(int units) {
    return "'ProvisionedThroughput': {'ReadCapacityUnits': "
        + units
        + ", 'WriteCapacityUnits': "
        + units
        + "}";
  }

  /** Returns the input of UpdateTable that adds an index. */
  static String addIndex(String table, String attribute) {
    return "{'TableName': '"
        + table
        + "', 'AttributeDefinitions': [{'AttributeName': '"
        + attribute
        + "', 'AttributeType': 'S'}], 'GlobalSecondaryIndexUpdates': [{'Create': "
        + indexOn("by-" + attribute, attribute)
        + "}]}";
  }

  /** Returns the input of UpdateTable that deletes an index. */
  static String deleteIndex(String table, String attribute) {
    return with(
        table,
        "'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'by-" + attribute + "'}}]");
  }

  /** Returns an input with a table's name and further members. */
  static String with(String table, String members) {
    return "{'TableName': '" + table + "', " + members + "}";
  }

  /** Returns the input of UpdateTable with one action on replicas. */
  static String replicas(String table, String action, String... regions) {
    StringBuilder actions = new StringBuilder();
    for (String region : regions) {
      actions
          .append(actions.isEmpty() ? "" : ", ")
          .append("{'" + action + "': {'RegionName': '" + region + "'}}");
    }
    return with(table, "'ReplicaUpdates': [" + actions + "]");
  }
}
