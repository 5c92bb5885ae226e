package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GetResourcePolicyTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();
  private final Policies policies = new Policies(dynamoDb);

  private String notFound() {
    return "PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn: "
        + dynamoDb.tableArn("orders");
  }

  @Test
  void tableWithoutAPolicyHasNone() {
    dynamoDb.createUsableTable("orders");

    assertThat(policies.refusalOfGet()).isEqualTo(notFound());
  }

  @Test
  void policyCanBeReadAWhileAfterItWasWritten() {
    dynamoDb.createUsableTable("orders");
    String revision = policies.put(Policies.denying("UpdateTable"));

    String atOnce = policies.refusalOfGet();
    dynamoDb.passSeconds(1.5);

    assertThat(atOnce).isEqualTo(notFound());
    assertThat(policies.get())
        .isEqualTo(
            InMemoryDynamoDb.parse("{}")
                .put("Policy", Policies.denying("UpdateTable"))
                .put("RevisionId", revision));
  }

  @Test
  void oldPolicyIsReadUntilTheNewOneCanBe() {
    dynamoDb.createUsableTable("orders");
    policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(15);
    policies.put(Policies.denying("DeleteTable"));

    String atOnce = policies.get().path("Policy").asText();
    dynamoDb.passSeconds(1.5);

    assertThat(atOnce).isEqualTo(Policies.denying("UpdateTable"));
    assertThat(policies.get().path("Policy").asText()).isEqualTo(Policies.denying("DeleteTable"));
  }

  @Test
  void policyOfTheCreationCanBeReadBeforeTheTableIsActive() {
    dynamoDb.createTable(
        "orders", ", ResourcePolicy:" + TextNode.valueOf(Policies.denying("UpdateTable")));
    String early = policies.refusalOfGet();

    dynamoDb.passSeconds(2);

    assertThat(early)
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
    assertThat(policies.get().path("RevisionId").asText()).isEqualTo("1791504000000");
  }

  @Test
  void invalidPolicyKeepsATableFromBeingCreated() {
    String refusal =
        dynamoDb.refusal(
            "CreateTable",
            "{TableName:'orders', BillingMode:'PAY_PER_REQUEST',"
                + " KeySchema:[{AttributeName:'id',KeyType:'HASH'}],"
                + " AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'}],"
                + " ResourcePolicy:''}");

    assertThat(refusal)
        .isEqualTo(
            "ValidationException: One or more parameter values were invalid: Invalid policy"
                + " document: This policy contains invalid Json");
    assertThat(dynamoDb.refusal("DescribeTable", "{TableName:'orders'}"))
        .startsWith("ResourceNotFoundException: ");
  }

  @Test
  void policyCanBeReadUntilItsTableIsGone() {
    dynamoDb.createUsableTable("orders");
    policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(20);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(4);
    String deleting = policies.get().path("RevisionId").asText();
    dynamoDb.passSeconds(2);

    assertThat(deleting).isNotEmpty();
    assertThat(policies.refusalOfGet())
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
  }

  @Test
  void tableThatIsMadeAgainHasNoPolicy() {
    dynamoDb.createUsableTable("orders");
    policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(20);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);

    dynamoDb.createUsableTable("orders");

    assertThat(policies.refusalOfGet()).isEqualTo(notFound());
  }

  @Test
  void lateReadSeesWhatWasBefore() {
    dynamoDb.createUsableTable("orders");
    policies.put(Policies.denying("UpdateTable"));
    dynamoDb.passSeconds(3);

    dynamoDb.setLag(Duration.ofSeconds(2));

    assertThat(policies.refusalOfGet()).isEqualTo(notFound());
  }
}
