package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagResourceTest {
  private static final String LOCKED =
      "LimitExceededException: Subscriber limit exceeded: Table tags are being updated: orders";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  @BeforeEach
  void createTable() {
    dynamoDb.createUsableTable("orders");
  }

  private String tag(String... keysAndValues) {
    String tags =
        IntStream.iterate(0, i -> i < keysAndValues.length, i -> i + 2)
            .mapToObj(i -> "{Key:'" + keysAndValues[i] + "',Value:'" + keysAndValues[i + 1] + "'}")
            .collect(Collectors.joining(","));
    return tags("[" + tags + "]");
  }

  private String tags(String list) {
    return "{ResourceArn:'" + dynamoDb.tableArn("orders") + "', Tags:" + list + "}";
  }

  private static String many(int from, int to, String value) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{Key:'k" + i + "',Value:'" + value + "'}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String listed() {
    return Tagged.list(dynamoDb, dynamoDb.tableArn("orders"));
  }

  @Test
  void tagIsListedAWhileAfterItWasSet() {
    assertThat(dynamoDb.call("TagResource", tag("team", "shop"))).isEmpty();

    assertThat(listed()).isEmpty();
    dynamoDb.passSeconds(2);
    assertThat(listed()).isEqualTo("team=shop");
  }

  @Test
  void tagOfTheSameKeyIsOverwrittenAndOthersStay() {
    dynamoDb.call("TagResource", tag("team", "shop", "stage", "test"));
    dynamoDb.passSeconds(2);

    dynamoDb.call("TagResource", tag("team", "store"));
    dynamoDb.passSeconds(2);

    assertThat(listed()).isEqualTo("stage=test, team=store");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Env     | ""
          myaws:x | y
          ключ    | café
          a b     | a+b-c=d.e_f:g/h@i
          """)
  void anyLetterAndSomePunctuationIsTaken(String key, String value) {
    dynamoDb.call("TagResource", tag(key, value));
    dynamoDb.passSeconds(2);

    assertThat(listed()).isEqualTo(key + "=" + value);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          []                             | Atleast one Tag needs to be provided as Input.    | no tag at all
          [{}]                           | The Tag Key provided is invalid, Key: null        | neither key nor value
          [{Value:'v'}]                  | The Tag Key provided is invalid, Key: null        | no key
          [{Key:'k'}]                    | The Tag Value provided is invalid, Value: null    | no value
          [{Key:'',Value:'v'}]           | The Tag Key provided is invalid, Key:             | empty key
          [{Key:'a#b',Value:'v'}]        | The Tag Key provided is invalid, Key: a#b         | character
          [{Key:'k',Value:'100%'}]       | The Tag Value provided is invalid, Value: 100%    | character
          [{Key:'k',Value:'🔑'}]         | The Tag Value provided is invalid, Value: 🔑       | a picture is no letter
          [{Key:'aws:foo',Value:'v'}]    | Tag Key cannot be prefixed with aws:, Key: aws:foo | reserved
          [{Key:'AWS:foo',Value:'v'}]    | Tag Key cannot be prefixed with aws:, Key: AWS:foo | reserved in any case
          [{Key:'k',Value:'1'},{Key:'k',Value:'2'}] | Duplicate Tag Keys provided as input: Duplicate Tag Key found k | twice
          """)
  void tagMustBeValid(String list, String message, String reason) {
    assertThat(dynamoDb.refusal("TagResource", tags(list)))
        .as(reason)
        .isEqualToIgnoringWhitespace("ValidationException: " + message);
  }

  @Test
  void longestKeyHas128CharactersAndLongestValue256() {
    String key = "k".repeat(128);
    String value = "v".repeat(256);

    assertThat(dynamoDb.refusal("TagResource", tag(key + "k", value)))
        .isEqualTo("ValidationException: The Tag Key provided is invalid, Key: " + key + "k");
    assertThat(dynamoDb.refusal("TagResource", tag(key, value + "v")))
        .isEqualTo("ValidationException: The Tag Value provided is invalid, Value: " + value + "v");
    assertThat(dynamoDb.call("TagResource", tag(key, value))).isEmpty();
  }

  @Test
  void invalidTagKeepsTheOthersFromBeingSet() {
    dynamoDb.refusal("TagResource", tag("good", "x", "aws:bad", "y"));
    dynamoDb.passSeconds(2);

    assertThat(listed()).isEmpty();
  }

  @Test
  void fiftyTagsAreTheMostAlsoTogetherWithThoseOfBefore() {
    dynamoDb.call("TagResource", tags(many(0, 50, "v")));
    dynamoDb.passSeconds(2);

    String tooMany =
        "ValidationException: Number of Tags exceed the current limit for the provided ResourceArn";
    assertThat(dynamoDb.refusal("TagResource", tags(many(50, 51, "v")))).isEqualTo(tooMany);
    assertThat(dynamoDb.refusal("TagResource", tags(many(0, 51, "v")))).isEqualTo(tooMany);
    assertThat(dynamoDb.call("TagResource", tags(many(0, 50, "other")))).isEmpty();
  }

  @Test
  void allTagsTogetherHaveAtMostTenKilobytes() {
    assertThat(dynamoDb.refusal("TagResource", tags(many(0, 50, "v".repeat(250)))))
        .isEqualTo("ValidationException: Tag set size 12640 bytes is above max size limit");
  }

  @Test
  void nextWriteWaitsUntilTheOneBeforeIsListed() {
    dynamoDb.call("TagResource", tag("a", "1"));

    dynamoDb.passSeconds(1.6);
    String locked = dynamoDb.refusal("TagResource", tag("b", "1"));
    dynamoDb.passSeconds(0.1);

    assertThat(locked).isEqualTo(LOCKED);
    assertThat(dynamoDb.call("TagResource", tag("b", "1"))).isEmpty();
  }

  @Test
  void writeThatHoldsTheOneBeforeNeedNotWait() {
    dynamoDb.call("TagResource", tag("a", "1"));

    dynamoDb.call("TagResource", tag("a", "1"));
    dynamoDb.call("TagResource", tag("a", "1", "b", "2"));
    dynamoDb.passSeconds(2);

    assertThat(listed()).isEqualTo("a=1, b=2");
  }

  @Test
  void writeOfAnotherValueWaits() {
    dynamoDb.call("TagResource", tag("a", "1"));

    assertThat(dynamoDb.refusal("TagResource", tag("a", "2"))).isEqualTo(LOCKED);
  }

  @Test
  void writeThatChangesNothingLocksNothing() {
    dynamoDb.call("TagResource", tag("a", "1"));
    dynamoDb.passSeconds(2);

    dynamoDb.call("TagResource", tag("a", "1"));

    assertThat(dynamoDb.call("TagResource", tag("b", "1"))).isEmpty();
  }

  @Test
  void tableCannotBeDeletedWhileItsTagsAreWritten() {
    dynamoDb.call("TagResource", tag("a", "1"));

    String refusal = dynamoDb.refusal("DeleteTable", "{TableName:'orders'}");
    dynamoDb.passSeconds(2);
    dynamoDb.deleteTable("orders");

    assertThat(refusal)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table"
                + " tags are being updated: orders");
  }

  @Test
  void tableThatIsBeingCreatedIsFirstUnknownAndThenInUse() {
    dynamoDb.createTable("fresh");
    String request = tag("a", "1").replace("orders", "fresh");

    String early = dynamoDb.refusal("TagResource", request);
    dynamoDb.passSeconds(6);
    String late = dynamoDb.refusal("TagResource", request);

    assertThat(early)
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: ResourceArn: "
                + dynamoDb.tableArn("fresh")
                + " not found");
    assertThat(late)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table is"
                + " being created: fresh");
  }

  @Test
  void tableThatIsBeingDeletedIsNotChangedAndSoonUnknown() {
    dynamoDb.call("TagResource", tag("a", "1"));
    dynamoDb.passSeconds(2);
    dynamoDb.deleteTable("orders");

    String changed = dynamoDb.refusal("TagResource", tag("a", "2"));
    dynamoDb.call("TagResource", tag("a", "1"));
    dynamoDb.passSeconds(1.5);

    assertThat(changed)
        .isEqualTo(
            "ResourceInUseException: Attempt to change a resource which is still in use: Table is"
                + " being deleted: orders");
    assertThat(dynamoDb.refusal("TagResource", tag("a", "1")))
        .startsWith("ResourceNotFoundException: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:us-west-2:111122223333:table/missing",
        "arn:aws:dynamodb:us-west-2:111122223333:table/ORDERS",
        "arn:aws:dynamodb:us-west-2:111122223333:table/orders/stream/2000-01-01T00:00:00.000"
      })
  void unknownResourceIsNotFound(String arn) {
    assertThat(
            dynamoDb.refusal(
                "TagResource", "{ResourceArn:'" + arn + "', Tags:[{Key:'k',Value:'v'}]}"))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: ResourceArn: "
                + arn
                + " not found");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders                                                              | ValidationException: One or more parameter values were invalid: ARNs must start with 'arn:': orders
          arn:aws:dynamodb:us-west-2:444455556666:table/orders                | AccessDeniedException: Access is denied
          arn:aws:dynamodb:us-east-1:111122223333:table/orders                | ValidationException: One or more parameter values were invalid: Invalid resource Arn: arn:aws:dynamodb:us-east-1:111122223333:table/orders
          arn:aws:dynamodb:us-west-2:111122223333:table/orders/index/byDate   | ValidationException: One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: arn:aws:dynamodb:us-west-2:111122223333:table/orders/index/byDate
          arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/0-1     | ValidationException: One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/0-1
          """)
  void arnMustBeOneOfATableOrStream(String arn, String refusal) {
    assertThat(
            dynamoDb.refusal(
                "TagResource", "{ResourceArn:'" + arn + "', Tags:[{Key:'k',Value:'v'}]}"))
        .isEqualTo(refusal);
  }

  @Test
  void streamHasTagsOfItsOwn() {
    dynamoDb.createUsableTable(
        "clicks", ", StreamSpecification:{StreamEnabled:true,StreamViewType:'KEYS_ONLY'}");
    String stream = dynamoDb.tableArn("clicks") + "/stream/" + dynamoDb.streamLabel("clicks");

    dynamoDb.call(
        "TagResource", "{ResourceArn:'" + stream + "', Tags:[{Key:'on',Value:'stream'}]}");
    dynamoDb.passSeconds(2);

    assertThat(Tagged.list(dynamoDb, stream)).isEqualTo("on=stream");
    assertThat(Tagged.list(dynamoDb, dynamoDb.tableArn("clicks"))).isEmpty();
  }
}
