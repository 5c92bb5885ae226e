package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.Limits;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.Transition;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTimeToLiveTest {
  private static final String ON_EXPIRES = spec("expires", true);
  private static final String OFF_EXPIRES = spec("expires", false);
  private static final Duration COOLDOWN = Duration.ofMinutes(31);

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private static String spec(String attribute, boolean enabled) {
    return "{TableName:'orders', TimeToLiveSpecification:{AttributeName:'"
        + attribute
        + "', Enabled:"
        + enabled
        + "}}";
  }

  private String status() {
    return dynamoDb
        .call("DescribeTimeToLive", "{TableName:'orders'}")
        .path("TimeToLiveDescription")
        .path("TimeToLiveStatus")
        .asText();
  }

  @Test
  void answerRepeatsTheRequestAndTellsNoStatus() {
    dynamoDb.createUsableTable("orders");

    ObjectNode answer = dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);

    assertThat(answer)
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{TimeToLiveSpecification:{Enabled:true,AttributeName:'expires'}}"));
  }

  @Test
  void timeToLiveIsEnablingForAMomentAndThenEnabled() {
    dynamoDb.createUsableTable("orders");

    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);

    assertThat(status()).isEqualTo("ENABLING");
    dynamoDb.passSeconds(1);
    assertThat(status()).isEqualTo("ENABLED");
  }

  @Test
  void switchingOffGoesByWayOfDisabling() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.pass(COOLDOWN);

    dynamoDb.call("UpdateTimeToLive", OFF_EXPIRES);

    assertThat(status()).isEqualTo("DISABLING");
    dynamoDb.passSeconds(1);
    assertThat(status()).isEqualTo("DISABLED");
  }

  @Test
  void tableIsNamedByItsArn() {
    dynamoDb.createUsableTable("orders");

    dynamoDb.call(
        "UpdateTimeToLive",
        ON_EXPIRES.replace("'orders'", "'" + dynamoDb.tableArn("orders") + "'"));

    assertThat(status()).isEqualTo("ENABLING");
  }

  @Test
  void partitionKeyIsTakenAsAttribute() {
    dynamoDb.createUsableTable("orders");

    dynamoDb.call("UpdateTimeToLive", spec("id", true));

    assertThat(status()).isEqualTo("ENABLING");
  }

  @Test
  void changeIsRefusedUntilTheCooldownIsOver() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);

    dynamoDb.pass(COOLDOWN.minusSeconds(1));
    String tooEarly = dynamoDb.refusal("UpdateTimeToLive", OFF_EXPIRES);
    dynamoDb.passSeconds(1);
    dynamoDb.call("UpdateTimeToLive", OFF_EXPIRES);

    assertThat(tooEarly)
        .isEqualTo(
            "ValidationException: Time to live has been modified multiple times within a fixed"
                + " interval");
    assertThat(status()).isEqualTo("DISABLING");
  }

  @Test
  void switchingOffStartsACooldownToo() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.pass(COOLDOWN);
    dynamoDb.call("UpdateTimeToLive", OFF_EXPIRES);
    dynamoDb.passSeconds(5);

    String refusal = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(refusal).contains("modified multiple times within a fixed interval");
  }

  @Test
  void refusedChangeDoesNotProlongTheCooldown() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.pass(COOLDOWN.minusSeconds(1));
    dynamoDb.refusal("UpdateTimeToLive", OFF_EXPIRES);

    dynamoDb.passSeconds(1);

    assertThat(dynamoDb.call("UpdateTimeToLive", OFF_EXPIRES)).isNotEmpty();
  }

  @Test
  void tableThatIsMadeAgainHasNoCooldown() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(5);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);
    dynamoDb.createUsableTable("orders");

    assertThat(status()).isEqualTo("DISABLED");
    assertThat(dynamoDb.call("UpdateTimeToLive", spec("other", true))).isNotEmpty();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expires | true  | TimeToLive is already enabled | what it says comes before when it may come
          other   | true  | TimeToLive is active on a different AttributeName: current AttributeName is expires | an attribute is replaced by way of DISABLED
          other   | false | TimeToLive is active on a different AttributeName: current AttributeName is expires | the name must be right to switch it off
          """)
  void changeOfWhatIsOnIsRefused(String attribute, boolean enabled, String message, String reason) {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(5);

    String refusal = dynamoDb.refusal("UpdateTimeToLive", spec(attribute, enabled));

    assertThat(refusal).as(reason).isEqualTo("ValidationException: " + message);
  }

  @Test
  void switchingOffWhatIsOffIsRefused() {
    dynamoDb.createUsableTable("orders");

    String refusal = dynamoDb.refusal("UpdateTimeToLive", OFF_EXPIRES);

    assertThat(refusal).isEqualTo("ValidationException: TimeToLive is already disabled");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {TableName:'orders', TimeToLiveSpecification:{Enabled:true}} | Value null at 'timeToLiveSpecification.attributeName' failed to satisfy constraint: Member must not be null
          {TableName:'orders', TimeToLiveSpecification:{AttributeName:'expires'}} | Value null at 'timeToLiveSpecification.enabled' failed to satisfy constraint: Member must not be null
          {TableName:'orders', TimeToLiveSpecification:{AttributeName:'', Enabled:true}} | Member must have length greater than or equal to 1
          {TableName:'orders'} | Value null at 'timeToLiveSpecification' failed to satisfy constraint: Member must not be null
          """)
  void requestMustFollowTheModel(String json, String message) {
    dynamoDb.createUsableTable("orders");

    String refusal = dynamoDb.refusal("UpdateTimeToLive", json.replace('"', '\''));

    assertThat(refusal).startsWith("ValidationException: 1 validation error").contains(message);
  }

  @Test
  void longestNameOfAnAttributeHas255Characters() {
    dynamoDb.createUsableTable("orders");

    String refusal = dynamoDb.refusal("UpdateTimeToLive", spec("x".repeat(256), true));

    assertThat(refusal).contains("Member must have length less than or equal to 255");
    assertThat(dynamoDb.call("UpdateTimeToLive", spec("x".repeat(255), true))).isNotEmpty();
  }

  @Test
  void missingTableIsNotFound() {
    String refusal = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(refusal)
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
  }

  @Test
  void tableThatIsBeingCreatedIsFirstUnknownAndThenInUse() {
    dynamoDb.createTable("orders");

    String early = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(3);
    String late = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(early).startsWith("ResourceNotFoundException: ");
    assertThat(late)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table"
                + " orders is being created");
  }

  @Test
  void tableThatIsBeingDeletedIsChangedOnce() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.deleteTable("orders");

    ObjectNode first = dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    String second = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(first).isNotEmpty();
    assertThat(second).isEqualTo("ValidationException: TimeToLive is already enabled");
  }

  @Test
  void tooManyTablesThatChangeAtOnceAreALimit() {
    InMemoryDynamoDb busy = new InMemoryDynamoDb(Limits.usual().withConcurrentChanges(1, 1));
    busy.createUsableTable("orders");
    busy.createTable("customers");

    String refusal = busy.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(refusal).startsWith("LimitExceededException: Subscriber limit exceeded: ");
  }

  @Test
  void tableThatLostItsKeyIsRefused() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.loseKey("orders");

    String refusal = dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES);

    assertThat(refusal).startsWith("ValidationException: KMS key disabled error: ");
  }

  @Test
  void changeSpreadsToAllReplicas() {
    createGlobalTable(ReplicaStatus.ACTIVE, false);

    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(1);

    assertThat(status()).isEqualTo("ENABLED");
    dynamoDb.setRegion("us-east-1");
    assertThat(status()).isEqualTo("ENABLED");
  }

  @Test
  void newReplicaHasTheTimeToLiveOfTheOthers() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(5);

    dynamoDb.call(
        "UpdateTable", "{TableName:'orders', ReplicaUpdates:[{Create:{RegionName:'us-east-1'}}]}");
    dynamoDb.passSeconds(60);

    dynamoDb.setRegion("us-east-1");
    assertThat(status()).isEqualTo("ENABLED");
  }

  @Test
  void changeIsRefusedWhileAReplicaIsAdded() {
    createGlobalTable(ReplicaStatus.CREATING, false);

    assertThat(dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES))
        .isEqualTo(
            "ValidationException: Create/Update/Delete of replica is not allowed while the replica"
                + " is being added to table with name: orders in region us-east-1");
  }

  @Test
  void stronglyConsistentGlobalTableHasNoTimeToLive() {
    createGlobalTable(ReplicaStatus.ACTIVE, true);

    assertThat(dynamoDb.refusal("UpdateTimeToLive", ON_EXPIRES))
        .startsWith("ValidationException: ");
  }

  private void createGlobalTable(ReplicaStatus otherStatus, boolean strong) {
    dynamoDb.setRegion("us-east-1");
    dynamoDb.createUsableTable("orders");
    dynamoDb.setRegion(InMemoryDynamoDb.REGION);
    dynamoDb.createUsableTable("orders");
    dynamoDb.makeGlobal("orders", "us-east-1", otherStatus, strong);
  }

  @Test
  void changesAreInTheLogOfTransitions() {
    dynamoDb.createUsableTable("orders");

    dynamoDb.call("UpdateTimeToLive", ON_EXPIRES);
    dynamoDb.passSeconds(1);

    assertThat(dynamoDb.world().log().of(dynamoDb.tableArn("orders")))
        .filteredOn(transition -> transition.what().equals("TimeToLiveStatus"))
        .extracting(Transition::to)
        .containsExactly("ENABLING", "ENABLED");
  }
}
