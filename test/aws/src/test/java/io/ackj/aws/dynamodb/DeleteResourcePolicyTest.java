package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteResourcePolicyTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
  private final Policies policies = new Policies(dynamoDb);

  @BeforeEach
  void createTable() {
    dynamoDb.createUsableTable("orders");
  }

  private String putAndWait() {
    String revision = policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(15);
    return revision;
  }

  @Test
  void answerTellsTheRevisionThatWasRemoved() {
    String revision = putAndWait();

    assertThat(policies.delete("").path("RevisionId").asText()).isEqualTo(revision);
  }

  @Test
  void policyIsReadForAWhileAfterItsRemoval() {
    putAndWait();
    policies.delete("");

    String atOnce = policies.get().path("Policy").asText();
    dynamoDb.passSeconds(1.5);

    assertThat(atOnce).isEqualTo(Policies.denying("UpdateTable"));
    assertThat(policies.refusalOfGet()).startsWith("PolicyNotFoundException: ");
  }

  @Test
  void removingNothingIsNoMistake() {
    assertThat(policies.delete("")).isEmpty();
    assertThat(policies.delete("")).isEmpty();
  }

  @Test
  void removingAgainTellsTheTimeOfTheRemoval() {
    putAndWait();
    policies.delete("");
    dynamoDb.passSeconds(2);

    assertThat(policies.delete("").path("RevisionId").asText()).isEqualTo("1791504035000");
  }

  @Test
  void removalWaitsForTheWriteBefore() {
    policies.put(Policies.denying("UpdateTable"));

    String atOnce = policies.refusalOfDelete("");
    dynamoDb.passSeconds(2);

    assertThat(atOnce).startsWith("ResourceInUseException: ");
    assertThat(policies.refusalOfDelete("")).startsWith("ThrottlingException: ");
  }

  @Test
  void otherRevisionThanExpectedIsNotRemoved() {
    String revision = putAndWait();

    String refusal = policies.refusalOfDelete("'1'");

    assertThat(refusal)
        .startsWith(
            "PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn:"
                + " Requested update for policy with revision id 1, but the policy associated to"
                + " target table orders");
    assertThat(policies.delete("'" + revision + "'").path("RevisionId").asText())
        .isEqualTo(revision);
  }

  @Test
  void removedRevisionCanNoLongerBeExpected() {
    String revision = putAndWait();
    policies.delete("");

    assertThat(policies.refusalOfDelete("'" + revision + "'"))
        .startsWith("PolicyNotFoundException: ");
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(policies.at(dynamoDb.tableArn("missing")).refusalOfDelete(""))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: missing not found");
  }

  @Test
  void tableThatIsBeingDeletedKeepsItsPolicy() {
    putAndWait();
    dynamoDb.deleteTable("orders");

    assertThat(policies.refusalOfDelete(""))
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table is"
                + " being deleted: orders");
  }
}
