package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.tags.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListTagsOfResourceTest {
  private static final String TAGS = ", Tags:[{Key:'team',Value:'shop'},{Key:'Team',Value:''}]";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private String orders() {
    return "{ResourceArn:'" + dynamoDb.tableArn("orders") + "'}";
  }

  @Test
  void tagsOfTheCreationAreListedOnceTheTableIsActive() {
    dynamoDb.createTable("orders", TAGS);
    String early = dynamoDb.refusal("ListTagsOfResource", orders());
    dynamoDb.passSeconds(6);
    ObjectNode creating = dynamoDb.call("ListTagsOfResource", orders());
    dynamoDb.passSeconds(1);

    assertThat(early).startsWith("ResourceNotFoundException: ");
    assertThat(creating.toString()).isEqualTo("{\"Tags\":[]}");
    assertThat(Tagged.list(dynamoDb, dynamoDb.tableArn("orders"))).isEqualTo("Team=, team=shop");
  }

  @Test
  void allTagsAreOnOnePageWhateverTheToken() {
    String tags =
        IntStream.range(0, 50)
            .mapToObj(i -> "{Key:'k" + i + "',Value:'v'}")
            .collect(Collectors.joining(","));
    dynamoDb.createUsableTable("orders", ", Tags:[" + tags + "]");

    ObjectNode answer =
        dynamoDb.call(
            "ListTagsOfResource",
            "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', NextToken:'no such token'}");

    assertThat(answer.path("Tags")).hasSize(50);
    assertThat(answer.has("NextToken")).isFalse();
  }

  @Test
  void lateReadSeesTheTagsOfBefore() {
    dynamoDb.createUsableTable("orders", TAGS);
    dynamoDb.call(
        "TagResource",
        "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', Tags:[{Key:'new',Value:'x'}]}");
    dynamoDb.passSeconds(2);

    dynamoDb.setLag(Duration.ofSeconds(2));

    assertThat(Tagged.list(dynamoDb, dynamoDb.tableArn("orders"))).doesNotContain("new");
  }

  @Test
  void tableThatIsMadeAgainHasNoTags() {
    dynamoDb.createUsableTable("orders", TAGS);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);

    dynamoDb.createUsableTable("orders");

    assertThat(Tagged.list(dynamoDb, dynamoDb.tableArn("orders"))).isEmpty();
  }

  @Test
  void tableThatIsBeingDeletedIsUnknownLongBeforeItIsGone() {
    dynamoDb.createUsableTable("orders", TAGS);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(1);
    String early = Tagged.list(dynamoDb, dynamoDb.tableArn("orders"));
    dynamoDb.passSeconds(1);

    assertThat(early).isEqualTo("Team=, team=shop");
    assertThat(dynamoDb.refusal("ListTagsOfResource", orders()))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: ResourceArn: "
                + dynamoDb.tableArn("orders")
                + " not found");
  }

  @Test
  void bareNameIsRefused() {
    assertThat(dynamoDb.refusal("ListTagsOfResource", "{ResourceArn:'orders'}"))
        .isEqualTo(
            "ValidationException: One or more parameter values were invalid: ARNs must start with"
                + " 'arn:': orders");
  }

  @Test
  void otherServicesReadTheSameTags() {
    dynamoDb.createUsableTable("orders", TAGS);

    assertThat(Tags.of(dynamoDb.table("orders"), dynamoDb.now()))
        .isEqualTo(Map.of("team", "shop", "Team", ""));
  }

  @Test
  void invalidTagsKeepATableFromBeingCreated() {
    String refusal =
        dynamoDb.refusal(
            "CreateTable",
            "{TableName:'orders', BillingMode:'PAY_PER_REQUEST',"
                + " KeySchema:[{AttributeName:'id',KeyType:'HASH'}],"
                + " AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'}],"
                + " Tags:[{Key:'aws:foo',Value:'x'}]}");

    assertThat(refusal)
        .isEqualTo("ValidationException: Tag Key cannot be prefixed with aws:, Key: aws:foo");
    assertThat(dynamoDb.refusal("DescribeTable", "{TableName:'orders'}"))
        .startsWith("ResourceNotFoundException: ");
  }
}
