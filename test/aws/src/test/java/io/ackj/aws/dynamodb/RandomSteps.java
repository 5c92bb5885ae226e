package io.ackj.aws.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random sequences of calls about two tables in three Regions. Names, Regions and values are few,
 * so that calls meet; pauses are of the lengths of transitions, so that they meet in between.
 */
final class RandomSteps {
  static final List<String> TABLES = List.of("orders", "users");
  static final List<String> REGIONS = List.of("us-west-2", "us-east-1", "us-east-2");

  /** Names of steps that are no calls: what somebody does to a key in KMS. */
  static final String DISABLE_KEY = "disable key";

  static final String ENABLE_KEY = "enable key";

  private static final String KEY_SCHEMA =
      "KeySchema:[{AttributeName:'id',KeyType:'HASH'},{AttributeName:'no',KeyType:'RANGE'}]";
  private static final String ON_DEMAND = "BillingMode:'PAY_PER_REQUEST'";
  private static final String UNITS =
      "ProvisionedThroughput:{ReadCapacityUnits:5,WriteCapacityUnits:5}";
  private static final String MORE_UNITS =
      "ProvisionedThroughput:{ReadCapacityUnits:9,WriteCapacityUnits:7}";
  private static final String CUSTOMER_KEY =
      "SSESpecification:{Enabled:true,SSEType:'KMS',KMSMasterKeyId:'alias/mine'}";

  private RandomSteps() {}

  /**
   * One thing that is done.
   *
   * @param pause what time passes before
   * @param region where it is done
   * @param operation of AWS's model, or one of the two steps with keys
   */
  record Step(Duration pause, String region, String operation, String json) {
    @Override
    public String toString() {
      return "after " + pause + " in " + region + ": " + operation + " " + json;
    }
  }

  /** An operation and its input, in which words with a dollar sign stand for what varies. */
  private record Template(int weight, String operation, String json) {
    static Template of(int weight, String operation, String json) {
      return new Template(weight, operation, json);
    }

    /** An UpdateTable of some members. */
    static Template update(int weight, String members) {
      return new Template(weight, "UpdateTable", "{TableName:'$table'," + members + "}");
    }

    /** A call about the ARN of a table. */
    static Template onArn(int weight, String operation, String members) {
      return new Template(weight, operation, "{ResourceArn:'$arn'" + members + "}");
    }

    Step fill(Duration pause, String region, String table, String other, String index) {
      String arn = "arn:aws:dynamodb:" + region + ":" + InMemoryDynamoDb.ACCOUNT + ":table/$table";
      return new Step(
          pause,
          region,
          operation,
          json.replace("$arn", arn)
              .replace("$table", table)
              .replace("$other", other)
              .replace("$index", index));
    }
  }

  private static final List<Template> TEMPLATES =
      Stream.of(tables(), indexes(), updates(), replicas(), features(), backups())
          .flatMap(List::stream)
          .toList();

  private static List<Template> tables() {
    return List.of(
        create(2, attributes() + ON_DEMAND),
        create(3, attributes(",{AttributeName:'$index',AttributeType:'S'}") + indexed(ON_DEMAND)),
        create(2, attributes() + UNITS),
        create(
            3,
            attributes(",{AttributeName:'$index',AttributeType:'S'}")
                + indexed(UNITS, "," + UNITS)),
        create(2, attributes() + ON_DEMAND + "," + CUSTOMER_KEY),
        create(1, attributes() + ON_DEMAND + ",DeletionProtectionEnabled:true"),
        Template.of(6, "DeleteTable", "{TableName:'$table'}"),
        Template.of(2, DISABLE_KEY, ""),
        Template.of(2, ENABLE_KEY, ""));
  }

  private static Template create(int weight, String members) {
    return Template.of(
        weight, "CreateTable", "{TableName:'$table'," + KEY_SCHEMA + "," + members + "}");
  }

  private static String attributes(String... more) {
    return "AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'},"
        + "{AttributeName:'no',AttributeType:'N'}"
        + String.join("", more)
        + "],";
  }

  private static String indexed(String billing, String... throughput) {
    return billing + ",GlobalSecondaryIndexes:[" + index(throughput) + "]";
  }

  private static String index(String... throughput) {
    return "{IndexName:'by-$index',KeySchema:[{AttributeName:'$index',KeyType:'HASH'}],"
        + "Projection:{ProjectionType:'ALL'}"
        + String.join("", throughput)
        + "}";
  }

  private static List<Template> indexes() {
    String definition = "AttributeDefinitions:[{AttributeName:'$index',AttributeType:'S'}],";
    return List.of(
        Template.update(8, definition + "GlobalSecondaryIndexUpdates:[{Create:" + index() + "}]"),
        Template.update(
            4, definition + "GlobalSecondaryIndexUpdates:[{Create:" + index("," + UNITS) + "}]"),
        Template.update(8, "GlobalSecondaryIndexUpdates:[{Delete:{IndexName:'by-$index'}}]"),
        Template.update(
            4, "GlobalSecondaryIndexUpdates:[{Update:{IndexName:'by-$index'," + MORE_UNITS + "}}]"),
        Template.update(
            2,
            "GlobalSecondaryIndexUpdates:[{Update:{IndexName:'by-$index',"
                + "OnDemandThroughput:{MaxReadRequestUnits:40}}}]"));
  }

  private static List<Template> updates() {
    return List.of(
        Template.update(4, ON_DEMAND),
        Template.update(3, "BillingMode:'PROVISIONED'," + UNITS),
        Template.update(
            3,
            "BillingMode:'PROVISIONED',"
                + UNITS
                + ",GlobalSecondaryIndexUpdates:[{Update:{IndexName:'by-$index',"
                + UNITS
                + "}}]"),
        Template.update(3, MORE_UNITS),
        Template.update(2, UNITS),
        Template.update(2, "OnDemandThroughput:{MaxReadRequestUnits:50,MaxWriteRequestUnits:50}"),
        Template.update(2, "OnDemandThroughput:{MaxReadRequestUnits:-1}"),
        Template.update(2, "WarmThroughput:{ReadUnitsPerSecond:13000,WriteUnitsPerSecond:5000}"),
        Template.update(
            4, "StreamSpecification:{StreamEnabled:true,StreamViewType:'NEW_AND_OLD_IMAGES'}"),
        Template.update(2, "StreamSpecification:{StreamEnabled:true,StreamViewType:'KEYS_ONLY'}"),
        Template.update(4, "StreamSpecification:{StreamEnabled:false}"),
        Template.update(2, "TableClass:'STANDARD_INFREQUENT_ACCESS'"),
        Template.update(2, "TableClass:'STANDARD'"),
        Template.update(3, CUSTOMER_KEY),
        Template.update(2, "SSESpecification:{Enabled:true}"),
        Template.update(2, "SSESpecification:{Enabled:false}"),
        Template.update(1, "DeletionProtectionEnabled:true"),
        Template.update(3, "DeletionProtectionEnabled:false"));
  }

  private static List<Template> replicas() {
    return List.of(
        Template.update(14, "ReplicaUpdates:[{Create:{RegionName:'$other'}}]"),
        Template.update(
            2,
            "MultiRegionConsistency:'STRONG',ReplicaUpdates:["
                + "{Create:{RegionName:'us-east-1'}},{Create:{RegionName:'us-east-2'}}]"),
        Template.update(
            2,
            "MultiRegionConsistency:'STRONG',ReplicaUpdates:[{Create:{RegionName:'us-east-1'}}],"
                + "GlobalTableWitnessUpdates:[{Create:{RegionName:'us-east-2'}}]"),
        Template.update(10, "ReplicaUpdates:[{Delete:{RegionName:'$other'}}]"),
        Template.update(
            2,
            "ReplicaUpdates:[{Delete:{RegionName:'us-east-1'}},"
                + "{Delete:{RegionName:'us-east-2'}}]"),
        Template.update(
            2,
            "ReplicaUpdates:[{Delete:{RegionName:'us-east-1'}}],"
                + "GlobalTableWitnessUpdates:[{Delete:{RegionName:'us-east-2'}}]"),
        Template.update(
            3,
            "ReplicaUpdates:[{Update:{RegionName:'$other',"
                + "OnDemandThroughputOverride:{MaxReadRequestUnits:20}}}]"),
        Template.of(
            2,
            "CreateGlobalTable",
            "{GlobalTableName:'$table',ReplicationGroup:[{RegionName:'us-west-2'},"
                + "{RegionName:'$other'}]}"),
        Template.of(
            1,
            "UpdateGlobalTable",
            "{GlobalTableName:'$table',ReplicaUpdates:[{Delete:{RegionName:'$other'}}]}"));
  }

  private static List<Template> features() {
    return List.of(
        timeToLive("at", true),
        timeToLive("at", false),
        timeToLive("until", true),
        insights("ENABLE'"),
        insights("DISABLE'"),
        insights("ENABLE',IndexName:'by-$index'"),
        insights("DISABLE',IndexName:'by-$index'"),
        Template.onArn(2, "TagResource", ",Tags:[{Key:'a',Value:'1'},{Key:'b',Value:'2'}]"),
        Template.onArn(2, "UntagResource", ",TagKeys:['a']"),
        Template.onArn(2, "PutResourcePolicy", ",Policy:'" + Policies.denying("Scan") + "'"),
        Template.onArn(2, "DeleteResourcePolicy", ""));
  }

  private static Template timeToLive(String attribute, boolean enabled) {
    return Template.of(
        2,
        "UpdateTimeToLive",
        "{TableName:'$table',TimeToLiveSpecification:{AttributeName:'"
            + attribute
            + "',Enabled:"
            + enabled
            + "}}");
  }

  private static Template insights(String action) {
    return Template.of(
        2,
        "UpdateContributorInsights",
        "{TableName:'$table',ContributorInsightsAction:'" + action + "}");
  }

  private static List<Template> backups() {
    return List.of(
        recovery(3, true),
        recovery(1, false),
        Template.of(3, "CreateBackup", "{TableName:'$table',BackupName:'some'}"));
  }

  private static Template recovery(int weight, boolean enabled) {
    return Template.of(
        weight,
        "UpdateContinuousBackups",
        "{TableName:'$table',PointInTimeRecoverySpecification:{PointInTimeRecoveryEnabled:"
            + enabled
            + "}}");
  }

  /** Returns sequences of steps. */
  static Arbitrary<List<Step>> lists(int most) {
    Arbitrary<Step> step =
        Combinators.combine(
                pauses(),
                Arbitraries.frequencyOf(
                    Tuple.of(6, Arbitraries.just(REGIONS.get(0))),
                    Tuple.of(2, Arbitraries.of(REGIONS))),
                Arbitraries.of(TABLES),
                Arbitraries.of(REGIONS),
                Arbitraries.of("x", "y"),
                templates())
            .as(
                (pause, region, table, other, index, template) ->
                    template.fill(pause, region, table, other, index));
    return step.list().ofMinSize(10).ofMaxSize(most);
  }

  @SuppressWarnings("unchecked") // jqwik wants an array of tuples
  private static Arbitrary<Template> templates() {
    return Arbitraries.frequency(
        TEMPLATES.stream()
            .map(template -> Tuple.of(template.weight(), template))
            .toArray(Tuple.Tuple2[]::new));
  }

  private static Arbitrary<Duration> pauses() {
    return Arbitraries.frequency(
        Tuple.of(6, Duration.ZERO),
        Tuple.of(6, Duration.ofSeconds(1)),
        Tuple.of(6, Duration.ofSeconds(6)),
        Tuple.of(10, Duration.ofSeconds(17)),
        Tuple.of(8, Duration.ofSeconds(41)),
        Tuple.of(6, Duration.ofMinutes(9)),
        Tuple.of(3, Duration.ofHours(1)),
        Tuple.of(3, Duration.ofHours(25)),
        Tuple.of(1, Duration.ofDays(8)));
  }
}
