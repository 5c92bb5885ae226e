package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.ConventionalOperations;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;
import io.ackj.aws.state.Durations;
import io.ackj.aws.state.Limits;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.World;
import io.ackj.aws.validation.InputReader;
import io.ackj.aws.validation.InputValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * DynamoDB without a network, on a clock that a test puts forward. Calls are held against AWS's
 * model as those over HTTP are. JSON may use single quotes and leave quotes around names away.
 */
final class InMemoryDynamoDb {
  static final String ACCOUNT = "111122223333";
  static final String REGION = "us-west-2";
  static final Instant START = Instant.parse("2026-10-09T00:00:00Z");

  private static final ServiceModel MODEL = ModelReader.readArtifact();
  private static final ConventionalOperations OPERATIONS =
      new ConventionalOperations("io.ackj.aws.dynamodb");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final World world;
  private final String account;
  private Instant now;
  private Duration lag = Duration.ZERO;
  private String region = REGION;
  private String principal;

  InMemoryDynamoDb() {
    this(Limits.usual());
  }

  InMemoryDynamoDb(Limits limits) {
    this(new World(Durations.usual(), limits), START, ACCOUNT);
  }

  /** Makes the calls of an account in a world where others may call, too. */
  InMemoryDynamoDb(World world, Instant now, String account) {
    this.world = world;
    this.now = now;
    this.account = account;
    this.principal = "arn:aws:iam::" + account + ":user/tester";
    world.advanceTo(now);
  }

  World world() {
    return world;
  }

  Instant now() {
    return now;
  }

  /** Lets reads lag behind writes. */
  void setLag(Duration duration) {
    lag = duration;
  }

  /** Makes later calls those of somebody else. */
  void setPrincipal(String arn) {
    principal = arn;
  }

  /** Sends later calls to another Region. */
  void setRegion(String name) {
    region = name;
  }

  /** Lets time pass, and happen what is due. */
  void pass(Duration duration) {
    catchUp();
    now = now.plus(duration);
    world.advanceTo(now);
  }

  /** Lets everything happen that is planned. */
  void settle() {
    while (world.timeline().nextDue().isPresent()) {
      world.advanceTo(world.timeline().nextDue().get());
    }
    catchUp();
  }

  // Somebody else may have let time pass in the same world.
  private void catchUp() {
    now = world.now().isAfter(now) ? world.now() : now;
  }

  void passSeconds(double seconds) {
    pass(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /** Calls an operation and returns its answer. */
  ObjectNode call(String operation, String json) {
    return callLater(Duration.ZERO, operation, json);
  }

  /** Calls an operation as if time had passed without anything happening meanwhile. */
  ObjectNode callLater(Duration later, String operation, String json) {
    catchUp();
    Instant then = now.plus(later);
    ObjectNode input = parse(json);
    Shape shape = MODEL.input(MODEL.operation(operation).orElseThrow());
    ObjectNode read = new InputReader(MODEL).read(shape, input);
    new InputValidator(MODEL).check(shape, read);
    Call call = new Call(world, account, region, principal, then, then.minus(lag));
    return OPERATIONS.apply(operation).orElseThrow().run(call, read);
  }

  /** Calls an operation and returns the refusal, as {@code Code: message}. */
  String refusal(String operation, String json) {
    try {
      ObjectNode answer = call(operation, json);
      throw new AssertionError(operation + " is not refused, but answers " + answer);
    } catch (AwsException e) {
      return e.code() + ": " + e.getMessage();
    }
  }

  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  /** Returns the ARN of a table in the Region that calls go to. */
  String tableArn(String table) {
    return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + table;
  }

  /** Creates a plain table on demand, which is CREATING. */
  void createTable(String table) {
    createTable(table, "");
  }

  /**
   * Creates a table on demand, which is CREATING.
   *
   * @param more further members, starting with a comma
   */
  void createTable(String table, String more) {
    call(
        "CreateTable",
        "{TableName:'"
            + table
            + "', BillingMode:'PAY_PER_REQUEST', KeySchema:[{AttributeName:'id',KeyType:'HASH'}],"
            + " AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'}]"
            + more
            + "}");
  }

  /** Creates a plain table, and waits until it is ACTIVE and backups of it can be made. */
  void createUsableTable(String table) {
    createUsableTable(table, "");
  }

  void createUsableTable(String table, String more) {
    createTable(table, more);
    passSeconds(20);
  }

  /** Creates a table with sort key, a global index {@code byDate} and a local one. */
  void createIndexedTable(String table) {
    call(
        "CreateTable",
        "{TableName:'"
            + table
            + "', BillingMode:'PAY_PER_REQUEST',"
            + " KeySchema:[{AttributeName:'id',KeyType:'HASH'},{AttributeName:'no',KeyType:'RANGE'}],"
            + " AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'},"
            + "{AttributeName:'no',AttributeType:'N'},{AttributeName:'date',AttributeType:'S'}],"
            + " GlobalSecondaryIndexes:[{IndexName:'byDate',"
            + "KeySchema:[{AttributeName:'date',KeyType:'HASH'}],Projection:{ProjectionType:'ALL'}}],"
            + " LocalSecondaryIndexes:[{IndexName:'local',"
            + "KeySchema:[{AttributeName:'id',KeyType:'HASH'},{AttributeName:'date',KeyType:'RANGE'}],"
            + "Projection:{ProjectionType:'INCLUDE',NonKeyAttributes:['note']}}]}");
    passSeconds(30);
  }

  /** Makes tables of the same name in two Regions a global table of version 2019.11.21. */
  void makeGlobal(String table, String otherRegion, ReplicaStatus otherStatus, boolean strong) {
    Replica here = replica(region, ReplicaStatus.ACTIVE);
    Replica there = replica(otherRegion, otherStatus);
    world
        .account(account)
        .group(table)
        .set(
            Optional.of(new ReplicaGroup(Map.of(region, here, otherRegion, there), strong, null)),
            now);
  }

  private Replica replica(String inRegion, ReplicaStatus status) {
    return new Replica(inRegion, status, true, now, null, Replica.Overrides.NONE);
  }

  /** Returns a table that exists. */
  TableRecord table(String name) {
    return world.region(account, region).table(name).orElseThrow();
  }

  /** Returns the label of a table's latest stream. */
  String streamLabel(String table) {
    return Optional.ofNullable(table(table).current().stream()).orElseThrow().label();
  }

  /** Lets a table lose its key in KMS. */
  void loseKey(String table) {
    table(table)
        .change(
            current ->
                current.toBuilder().base(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS).build());
  }

  /** Begins to delete a table. */
  void deleteTable(String table) {
    call("DeleteTable", "{TableName:'" + table + "'}");
  }
}
