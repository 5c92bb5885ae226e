package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever is done to the settings of tables and in whatever order, what is on its way arrives, and
 * no state follows another that it cannot follow.
 */
class SettingsPropertyTest {
  private static final String RECREATE = "again";
  private static final Set<String> MODELLED_ERRORS =
      Set.of(
          "ValidationException",
          "ResourceNotFoundException",
          "ResourceInUseException",
          "LimitExceededException",
          "ThrottlingException",
          "AccessDeniedException",
          "TableNotFoundException",
          "ContinuousBackupsUnavailableException",
          "BackupNotFoundException",
          "BackupInUseException",
          "PolicyNotFoundException");

  /** Which states may follow a state; an empty one is a thing that does not exist. */
  private static final Map<String, Map<String, Set<String>>> LEGAL =
      Map.of(
          "TimeToLiveStatus",
          Map.of(
              "DISABLED", Set.of("ENABLING"),
              "ENABLING", Set.of("ENABLED"),
              "ENABLED", Set.of("DISABLING"),
              "DISABLING", Set.of("DISABLED")),
          "PointInTimeRecoveryStatus",
          Map.of("DISABLED", Set.of("ENABLED"), "ENABLED", Set.of("DISABLED")),
          "ContributorInsightsStatus",
          Map.of(
              "DISABLED", Set.of("ENABLING"),
              "ENABLING", Set.of("ENABLED", "FAILED", "DISABLING"),
              "ENABLED", Set.of("ENABLING", "DISABLING"),
              "FAILED", Set.of("ENABLING", "DISABLING"),
              "DISABLING", Set.of("DISABLED", "ENABLING")),
          "BackupStatus",
          Map.of(
              "", Set.of("CREATING", "AVAILABLE"),
              "CREATING", Set.of("AVAILABLE"),
              "AVAILABLE", Set.of("")));

  /** One thing that is done: a call, or a table made, after some time. */
  record Step(Duration pause, String operation, String json) {
    @Override
    public String toString() {
      return "after " + pause + ": " + operation + " " + json;
    }
  }

  private static final String ARN = "'arn:aws:dynamodb:us-west-2:111122223333:table/orders'";

  /** What happens to tables; it comes between calls about one kind of settings. */
  private static final List<Map.Entry<String, String>> LIFE =
      List.of(Map.entry(RECREATE, ""), Map.entry("DeleteTable", "{TableName:'orders'}"));

  /** Calls about one kind of settings each: together they would seldom meet in time. */
  private static final List<List<Map.Entry<String, String>>> SETTINGS =
      List.of(
          List.of(
              Map.entry("UpdateTimeToLive", timeToLive("a", true)),
              Map.entry("UpdateTimeToLive", timeToLive("a", false)),
              Map.entry("UpdateTimeToLive", timeToLive("b", true))),
          List.of(
              Map.entry("UpdateContinuousBackups", recovery(true)),
              Map.entry("UpdateContinuousBackups", recovery(false)),
              Map.entry("CreateBackup", "{TableName:'orders', BackupName:'some'}")),
          List.of(
              Map.entry("UpdateContributorInsights", insights("ENABLE'")),
              Map.entry(
                  "UpdateContributorInsights",
                  insights("ENABLE', ContributorInsightsMode:'THROTTLED_KEYS'")),
              Map.entry("UpdateContributorInsights", insights("DISABLE'"))),
          List.of(
              Map.entry("TagResource", "{ResourceArn:" + ARN + ", Tags:[{Key:'a',Value:'1'}]}"),
              Map.entry("TagResource", "{ResourceArn:" + ARN + ", Tags:[{Key:'b',Value:'2'}]}"),
              Map.entry("UntagResource", "{ResourceArn:" + ARN + ", TagKeys:['a']}")),
          List.of(
              Map.entry("PutResourcePolicy", policy("UpdateTable")),
              Map.entry("PutResourcePolicy", policy("DeleteTable")),
              Map.entry("DeleteResourcePolicy", "{ResourceArn:" + ARN + "}")));

  private static String timeToLive(String attribute, boolean enabled) {
    return "{TableName:'orders', TimeToLiveSpecification:{AttributeName:'"
        + attribute
        + "', Enabled:"
        + enabled
        + "}}";
  }

  private static String recovery(boolean enabled) {
    return "{TableName:'orders', PointInTimeRecoverySpecification:{PointInTimeRecoveryEnabled:"
        + enabled
        + "}}";
  }

  private static String insights(String action) {
    return "{TableName:'orders', ContributorInsightsAction:'" + action + "}";
  }

  private static String policy(String denied) {
    return "{ResourceArn:" + ARN + ", Policy:'" + Policies.denying(denied) + "'}";
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Duration> pauses =
        Arbitraries.of(
            Duration.ZERO,
            Duration.ofMillis(400),
            Duration.ofSeconds(2),
            Duration.ofSeconds(16),
            Duration.ofMinutes(40));
    return Arbitraries.of(SETTINGS)
        .flatMap(
            settings ->
                Combinators.combine(
                        pauses,
                        Arbitraries.frequencyOf(
                            Tuple.of(9, Arbitraries.of(settings)),
                            Tuple.of(1, Arbitraries.of(LIFE))))
                    .as((pause, call) -> new Step(pause, call.getKey(), call.getValue()))
                    .list()
                    .ofMaxSize(30));
  }

  @Property(tries = 60)
  void everyTransitionEndsAndNoneIsImpossible(@ForAll("steps") List<Step> steps) {
    InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
    dynamoDb.createUsableTable("orders");

    steps.forEach(step -> take(dynamoDb, step));
    dynamoDb.pass(Duration.ofDays(36));

    assertThat(dynamoDb.world().timeline().size()).as("changes still to come").isZero();
    assertTransitionsAreLegal(dynamoDb.world().log().all());
    assertNothingIsOnItsWay(dynamoDb);
  }

  private static void take(InMemoryDynamoDb dynamoDb, Step step) {
    dynamoDb.pass(step.pause());
    try {
      if (step.operation().equals(RECREATE)) {
        dynamoDb.createTable("orders");
      } else {
        dynamoDb.call(step.operation(), step.json());
      }
    } catch (AwsException e) {
      assertThat(MODELLED_ERRORS).as("error of %s", step).contains(e.code());
    }
  }

  private static void assertTransitionsAreLegal(List<Transition> transitions) {
    for (Transition transition : transitions) {
      Map<String, Set<String>> legal = LEGAL.get(transition.what());
      if (legal != null) {
        assertThat(legal.getOrDefault(transition.from(), Set.of()))
            .as("what may follow in %s", transition)
            .contains(transition.to());
      }
    }
  }

  private static void assertNothingIsOnItsWay(InMemoryDynamoDb dynamoDb) {
    assertThat(values(dynamoDb.call("ListBackups", "{BackupType:'ALL'}"), "BackupStatus"))
        .isSubsetOf("AVAILABLE");
    if (!dynamoDb.call("ListTables", "{}").toString().contains("orders")) {
      return;
    }
    assertThat(
            values(dynamoDb.call("DescribeTimeToLive", "{TableName:'orders'}"), "TimeToLiveStatus"))
        .isSubsetOf("ENABLED", "DISABLED");
    assertThat(
            values(
                dynamoDb.call("DescribeContributorInsights", "{TableName:'orders'}"),
                "ContributorInsightsStatus"))
        .isSubsetOf("ENABLED", "DISABLED");
    dynamoDb.call("TagResource", "{ResourceArn:" + ARN + ", Tags:[{Key:'last',Value:'1'}]}");
    dynamoDb.call("PutResourcePolicy", policy("Scan"));
  }

  private static Set<String> values(JsonNode answer, String member) {
    return Set.copyOf(answer.findValuesAsText(member));
  }
}
