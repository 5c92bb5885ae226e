package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.Caller;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Service;
import io.ackj.aws.call.Signature;
import io.ackj.aws.dynamodb.policy.ResourcePolicies;
import io.ackj.aws.model.ModelReader;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutResourcePolicyTest {
  private static final String NOT_FOUND =
      "PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn:"
          + " Requested update for policy with revision id ";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
  private final Policies policies = new Policies(dynamoDb);

  @BeforeEach
  void createTable() {
    dynamoDb.createUsableTable("orders");
  }

  @Test
  void revisionIsTheTimeOfTheWrite() {
    assertThat(policies.put(Policies.denying("UpdateTable"))).isEqualTo("1791504020000");
  }

  @Test
  void samePolicyInOtherWordsChangesNothingAndNeedNotWait() {
    String revision = policies.put(Policies.denying("UpdateTable"));

    String again =
        policies.put(" " + Policies.denying("UpdateTable").replace("\"*\"}", "[\"*\"]}"));

    assertThat(again).isEqualTo(revision);
  }

  @Test
  void otherPolicyIsTakenFifteenSecondsLater() {
    policies.put(Policies.denying("UpdateTable"));

    String atOnce = policies.refusalOfPut(Policies.denying("DeleteTable"), "");
    dynamoDb.passSeconds(2);
    String later = policies.refusalOfPut(Policies.denying("DeleteTable"), "");
    dynamoDb.passSeconds(13);
    String revision = policies.put(Policies.denying("DeleteTable"));

    assertThat(atOnce)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table is"
                + " pending previous resource-based policy update: orders");
    assertThat(later)
        .isEqualTo(
            "ThrottlingException: Resource-based policy for table orders modified within the"
                + " previous 15000 milliseconds. Please try again after 2026-10-09T00:00:35.000Z.");
    assertThat(revision).isEqualTo("1791504035000");
  }

  @Test
  void removalStartsTheFifteenSecondsToo() {
    policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(15);
    policies.delete("");
    dynamoDb.passSeconds(2);

    assertThat(policies.refusalOfPut(Policies.denying("UpdateTable"), ""))
        .startsWith("ThrottlingException: ");
  }

  @Test
  void expectedRevisionIsCheckedBeforeAnythingElseOfTheState() {
    String revision = policies.put(Policies.denying("UpdateTable"));

    String wrong = policies.refusalOfPut(Policies.denying("DeleteTable"), "'1'");
    String right = policies.refusalOfPut(Policies.denying("DeleteTable"), "'" + revision + "'");

    assertThat(wrong).startsWith(NOT_FOUND + "1, but the policy associated to target table orders");
    assertThat(right).startsWith("ResourceInUseException: ");
  }

  @Test
  void expectedRevisionWithoutAPolicyIsNotFound() {
    assertThat(policies.refusalOfPut(Policies.denying("UpdateTable"), "'1'"))
        .isEqualTo(NOT_FOUND + "1, but table orders has no associated policy.");
  }

  @Test
  void noPolicyCanBeExpected() {
    policies.put(Policies.denying("UpdateTable"), "'NO_POLICY'", false);
    dynamoDb.passSeconds(20);

    assertThat(policies.refusalOfPut(Policies.denying("DeleteTable"), "'NO_POLICY'"))
        .startsWith(NOT_FOUND + "NO_POLICY, but the policy associated to target table orders");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PutResourcePolicy,true", "*,true", "DeleteResourcePolicy,false"})
  void denyingOneselfTheNextPutMustBeConfirmed(String operation, boolean lockout) {
    String policy = Policies.denying(operation);

    if (lockout) {
      assertThat(policies.refusalOfPut(policy, ""))
          .isEqualTo(
              "AccessDeniedException: The new resource policy will not allow you to update the"
                  + " resource policy in the future.");
    }
    assertThat(policies.put(policy, "", true)).isNotEmpty();
  }

  @Test
  void denyingOthersTheNextPutNeedsNoConfirmation() {
    String policy =
        Policies.denying("PutResourcePolicy")
            .replace("\"*\",\"Action", "{\"AWS\":\"444455556666\"},\"Action");

    assertThat(policies.put(policy)).isNotEmpty();
  }

  @Test
  void invalidPolicyLeavesTheOldOne() {
    String revision = policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(20);

    String refusal = policies.refusalOfPut("{}", "");

    assertThat(refusal)
        .isEqualTo(
            "ValidationException: One or more parameter values were invalid: Invalid policy"
                + " document: Syntax error at position (1,3)");
    assertThat(policies.get().path("RevisionId").asText()).isEqualTo(revision);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders                                                            | ValidationException: One or more parameter values were invalid: ARNs must start with 'arn:': orders
          arn:aws:dynamodb:us-east-1:111122223333:table/orders              | ValidationException: One or more parameter values were invalid: Invalid resource Arn: arn:aws:dynamodb:us-east-1:111122223333:table/orders
          arn:aws-cn:dynamodb:us-west-2:111122223333:table/orders           | ValidationException: One or more parameter values were invalid: Invalid resource Arn: arn:aws-cn:dynamodb:us-west-2:111122223333:table/orders
          arn:aws:dynamodb:us-west-2:111122223333:table/orders/index/byDate | ValidationException: One or more parameter values were invalid: Invalid resource arn provided, only table or stream is accepted. Provided resource arn: arn:aws:dynamodb:us-west-2:111122223333:table/orders/index/byDate
          arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/0-1   | ValidationException: One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/0-1
          arn:aws:dynamodb:us-west-2:444455556666:table/orders              | ValidationException: This action is only supported by accounts that match the resource owner’s account.
          arn:aws:dynamodb:us-west-2:111122223333:table/missing             | ResourceNotFoundException: Requested resource not found: Table: missing not found
          """)
  void arnMustBeOneOfATableOrStream(String arn, String refusal) {
    assertThat(policies.at(arn).refusalOfPut(Policies.denying("UpdateTable"), ""))
        .isEqualTo(refusal);
  }

  @Test
  void expectedRevisionMustNotBeEmpty() {
    assertThat(policies.refusalOfPut(Policies.denying("UpdateTable"), "''"))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value '' at 'expectedRevisionId'"
                + " failed to satisfy constraint: Member must have length greater than or equal to"
                + " 1");
  }

  @Test
  void tableThatIsBeingCreatedIsFirstUnknownAndThenInUse() {
    dynamoDb.createTable("fresh");
    Policies fresh = policies.at(dynamoDb.tableArn("fresh"));

    String early = fresh.refusalOfPut(Policies.denying("UpdateTable"), "");
    dynamoDb.passSeconds(3);

    assertThat(early)
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: fresh not found");
    assertThat(fresh.refusalOfPut(Policies.denying("UpdateTable"), ""))
        .startsWith("ResourceInUseException: ");
  }

  @Test
  void tableThatIsBeingDeletedTakesForAMomentOnlyThePolicyThatItHas() {
    String revision = policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(20);
    dynamoDb.deleteTable("orders");
    String deleted =
        "ResourceInUseException: Attempt to change a resource which is still in use: Table is being"
            + " deleted: orders";

    String other = policies.refusalOfPut(Policies.denying("DescribeTable"), "");
    String same = policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(2);

    assertThat(other).isEqualTo(deleted);
    assertThat(same).isEqualTo(revision);
    assertThat(policies.refusalOfPut(Policies.denying("UpdateTable"), "")).isEqualTo(deleted);
  }

  @Test
  void tableCannotBeDeletedWhileItsPolicyIsWritten() {
    policies.put(Policies.denying("UpdateTable"));

    String refusal = dynamoDb.refusal("DeleteTable", "{TableName:'orders'}");
    dynamoDb.passSeconds(2);
    dynamoDb.deleteTable("orders");

    assertThat(refusal)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table:"
                + " orders has a pending resource-based policy update.");
  }

  @Test
  void streamHasAPolicyAndACooldownOfItsOwn() {
    dynamoDb.createUsableTable(
        "clicks", ", StreamSpecification:{StreamEnabled:true,StreamViewType:'KEYS_ONLY'}");
    String label = dynamoDb.streamLabel("clicks");
    Policies table = policies.at(dynamoDb.tableArn("clicks"));
    Policies stream = policies.at(dynamoDb.tableArn("clicks") + "/stream/" + label);

    stream.put(Policies.denying("GetRecords"));
    String pending = stream.refusalOfPut(Policies.denying("DescribeStream"), "");
    dynamoDb.passSeconds(2);
    String throttled = stream.refusalOfPut(Policies.denying("DescribeStream"), "");

    assertThat(pending)
        .contains("Stream is pending previous resource-based policy update: " + label);
    assertThat(throttled)
        .startsWith(
            "ThrottlingException: Resource-based policy for stream "
                + label
                + " modified within the previous 15000 milliseconds.");
    assertThat(stream.get().path("Policy").asText()).contains("GetRecords");
    assertThat(table.put(Policies.denying("UpdateTable"))).isNotEmpty();
  }

  @Test
  void unknownStreamIsNotFound() {
    Policies stream = policies.at(dynamoDb.tableArn("orders") + "/stream/2000-01-01T00:00:00.000");

    assertThat(stream.refusalOfPut(Policies.denying("GetRecords"), ""))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Stream:"
                + " 2000-01-01T00:00:00.000 not found for Table: orders");
  }

  @Test
  void firstPolicyIsEnforcedSoonAndLaterOnesAfterMinutes() {
    policies.put(Policies.denying("UpdateTable"));
    boolean atOnce = isDenied("UpdateTable");
    dynamoDb.passSeconds(2);
    boolean soon = isDenied("UpdateTable");
    dynamoDb.passSeconds(13);
    policies.put(Policies.denying("DeleteTable"));
    dynamoDb.passSeconds(200);
    boolean stillTheFirst = isDenied("UpdateTable");
    dynamoDb.pass(Duration.ofSeconds(30));

    assertThat(atOnce).isFalse();
    assertThat(soon).isTrue();
    assertThat(stillTheFirst).isTrue();
    assertThat(isDenied("UpdateTable")).isFalse();
    assertThat(isDenied("DeleteTable")).isTrue();
  }

  private boolean isDenied(String operation) {
    Caller caller =
        new Caller(
            InMemoryDynamoDb.ACCOUNT,
            "arn:aws:iam::" + InMemoryDynamoDb.ACCOUNT + ":user/tester",
            "tester");
    Request request =
        new Request(
            new Service("dynamodb", ModelReader::readArtifact, name -> Optional.empty()),
            operation,
            InMemoryDynamoDb.parse("{TableName:'orders'}"),
            Signature.none(InMemoryDynamoDb.REGION),
            caller,
            "connection",
            dynamoDb.now(),
            "id");
    ResourcePolicies policies = new ResourcePolicies(dynamoDb::world);
    Answer allowed = Answer.of(InMemoryDynamoDb.parse("{}"));
    Throwable refusal = catchThrowable(() -> policies.around(request, passed -> allowed));
    if (refusal != null) {
      assertThat(refusal)
          .hasMessage(
              "User: "
                  + caller.arn()
                  + " is not authorized to perform: dynamodb:"
                  + operation
                  + " on resource: "
                  + dynamoDb.tableArn("orders")
                  + " with an explicit deny in a resource-based policy");
    }
    return refusal != null;
  }
}
