package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntagResourceTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void createTaggedTable() {
    dynamoDb.createUsableTable(
        "orders", ", Tags:[{Key:'team',Value:'shop'},{Key:'stage',Value:'test'}]");
  }

  private String untag(String keys) {
    return "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', TagKeys:" + keys + "}";
  }

  private String listed() {
    return Tagged.list(dynamoDb, dynamoDb.tableArn("orders"));
  }

  @Test
  void tagIsListedUntilAWhileAfterItWasRemoved() {
    createTaggedTable();

    assertThat(dynamoDb.call("UntagResource", untag("['team']"))).isEmpty();

    assertThat(listed()).isEqualTo("stage=test, team=shop");
    dynamoDb.passSeconds(2);
    assertThat(listed()).isEqualTo("stage=test");
  }

  @Test
  void keyThatIsNotThereDoesNotMatter() {
    createTaggedTable();

    dynamoDb.call("UntagResource", untag("['nothing','team']"));
    dynamoDb.passSeconds(2);

    assertThat(listed()).isEqualTo("stage=test");
  }

  @Test
  void anyOtherWriteWaitsForARemoval() {
    createTaggedTable();
    dynamoDb.call("UntagResource", untag("['team']"));

    String locked =
        "LimitExceededException: Subscriber limit exceeded: Table tags are being updated: orders";
    assertThat(dynamoDb.refusal("UntagResource", untag("['nothing']"))).isEqualTo(locked);
    assertThat(
            dynamoDb.refusal(
                "TagResource",
                "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', Tags:[{Key:'a',Value:'b'}]}"))
        .isEqualTo(locked);
  }

  @Test
  void removalWaitsForAnyWrite() {
    createTaggedTable();
    dynamoDb.call(
        "TagResource",
        "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', Tags:[{Key:'a',Value:'b'}]}");

    assertThat(dynamoDb.refusal("UntagResource", untag("['nothing']")))
        .startsWith("LimitExceededException: ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          []          | Atleast one Tag Key needs to be provided as Input.
          ['']        | The Tag Key provided is invalid, Key:
          ['aws:foo'] | Tag Key cannot be prefixed with aws:, Key: aws:foo
          """)
  void keyMustBeValid(String keys, String message) {
    createTaggedTable();

    assertThat(dynamoDb.refusal("UntagResource", untag(keys)))
        .isEqualToIgnoringWhitespace("ValidationException: " + message);
  }

  @Test
  void notMoreThanFiftyKeysAreTaken() {
    createTaggedTable();
    String keys =
        IntStream.range(0, 51).mapToObj(i -> "'k" + i + "'").collect(Collectors.joining(","));

    assertThat(dynamoDb.refusal("UntagResource", untag("[" + keys + "]")))
        .isEqualTo(
            "ValidationException: Number of Tags exceed the current limit for the provided"
                + " ResourceArn");
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(dynamoDb.refusal("UntagResource", untag("['a']")))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: ResourceArn: "
                + dynamoDb.tableArn("orders")
                + " not found");
  }

  @Test
  void tableThatIsBeingDeletedIsNotChanged() {
    createTaggedTable();
    dynamoDb.deleteTable("orders");

    assertThat(dynamoDb.refusal("UntagResource", untag("['team']")))
        .startsWith("ResourceInUseException: ");
  }
}
