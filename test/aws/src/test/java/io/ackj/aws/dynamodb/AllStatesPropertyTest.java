package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.RandomSteps.Step;
import io.ackj.aws.dynamodb.table.KeyLoss;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.state.Limits;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is done to tables in several Regions and in whatever order: no state is impossible, what
 * is refused changes nothing, and what is on its way arrives.
 */
class AllStatesPropertyTest {
  private static final ServiceModel MODEL = ModelReader.readArtifact();

  /** Errors that the model does not list because every operation can answer them. */
  private static final Set<String> COMMON_ERRORS =
      Set.of("ValidationException", "ThrottlingException", "AccessDeniedException");

  /** Reads that between them show all that is kept on a table. */
  private static final List<Map.Entry<String, String>> READS =
      List.of(
          Map.entry("DescribeTable", "{TableName:'$table'}"),
          Map.entry("DescribeTimeToLive", "{TableName:'$table'}"),
          Map.entry("DescribeContributorInsights", "{TableName:'$table'}"),
          Map.entry("DescribeContinuousBackups", "{TableName:'$table'}"),
          Map.entry("ListTagsOfResource", "{ResourceArn:'$arn'}"),
          Map.entry("GetResourcePolicy", "{ResourceArn:'$arn'}"),
          Map.entry("ListBackups", "{TableName:'$table',BackupType:'ALL'}"));

  @Provide
  Arbitrary<List<Step>> steps() {
    return RandomSteps.lists(40);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void noStateIsImpossibleAndEveryTransitionEnds(
      @ForAll("steps") List<Step> steps, @ForAll boolean tight) {
    Limits limits = Limits.usual();
    InMemoryDynamoDb dynamoDb =
        new InMemoryDynamoDb(tight ? limits.withConcurrentChanges(2, 1).withTables(2) : limits);
    dynamoDb.world().allowLegacyGlobalTables(true);
    dynamoDb.createUsableTable("orders");
    dynamoDb.createIndexedTable("users");
    int seen = 0;

    for (Step step : steps) {
      dynamoDb.pass(step.pause());
      seen = checkStates(dynamoDb, seen);
      take(dynamoDb, step);
      seen = checkStates(dynamoDb, seen);
    }
    dynamoDb.pass(Duration.ofDays(45));

    checkStates(dynamoDb, seen);
    assertThat(dynamoDb.world().timeline().size()).as("changes still to come").isZero();
    regions(dynamoDb).forEach(PossibleStates::checkSettled);
  }

  private static void take(InMemoryDynamoDb dynamoDb, Step step) {
    dynamoDb.setRegion(step.region());
    Region region = dynamoDb.world().region(InMemoryDynamoDb.ACCOUNT, step.region());
    String key = region.keys().aliasTarget("alias/mine");
    switch (step.operation()) {
      case RandomSteps.DISABLE_KEY -> KeyLoss.disable(region, key);
      case RandomSteps.ENABLE_KEY -> KeyLoss.enable(region, key);
      default -> call(dynamoDb, step);
    }
  }

  private static void call(InMemoryDynamoDb dynamoDb, Step step) {
    List<String> before = everything(dynamoDb);
    dynamoDb.setRegion(step.region());
    try {
      dynamoDb.call(step.operation(), step.json());
    } catch (AwsException e) {
      checkRefusal(step, e);
      assertThat(everything(dynamoDb)).as("all that there is after a refusal").isEqualTo(before);
    }
  }

  private static void checkRefusal(Step step, AwsException refusal) {
    if (!COMMON_ERRORS.contains(refusal.code())) {
      assertThat(MODEL.operation(step.operation()).orElseThrow().errors())
          .as("errors of %s", step.operation())
          .contains(refusal.code());
    }
  }

  private static int checkStates(InMemoryDynamoDb dynamoDb, int seen) {
    regions(dynamoDb).forEach(PossibleStates::check);
    List<Transition> transitions = dynamoDb.world().log().all();
    PossibleStates.checkTransitions(transitions.subList(seen, transitions.size()));
    return transitions.size();
  }

  private static List<Region> regions(InMemoryDynamoDb dynamoDb) {
    return RandomSteps.REGIONS.stream()
        .map(region -> dynamoDb.world().region(InMemoryDynamoDb.ACCOUNT, region))
        .toList();
  }

  /** Returns the whole state, what is to come and what is not shown yet among it. */
  private static List<String> everything(InMemoryDynamoDb dynamoDb) {
    List<String> all = new ArrayList<>();
    all.add(dynamoDb.world().timeline().size() + " changes to come");
    all.add(dynamoDb.world().log().all().size() + " transitions");
    for (Region region : regions(dynamoDb)) {
      dynamoDb.setRegion(region.name());
      region.tables().stream().map(TableRecord::current).map(String::valueOf).forEach(all::add);
      region.tables().stream().map(TableRecord::group).map(String::valueOf).forEach(all::add);
      for (String table : RandomSteps.TABLES) {
        READS.forEach(read -> all.add(answer(dynamoDb, read, table)));
      }
    }
    return all;
  }

  private static String answer(
      InMemoryDynamoDb dynamoDb, Map.Entry<String, String> read, String table) {
    String input =
        read.getValue().replace("$table", table).replace("$arn", dynamoDb.tableArn(table));
    try {
      ObjectNode answer = dynamoDb.callLater(Duration.ofMinutes(10), read.getKey(), input);
      return read.getKey() + " " + answer;
    } catch (AwsException e) {
      return read.getKey() + " " + e.code() + ": " + e.getMessage();
    }
  }
}
