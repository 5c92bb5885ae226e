package io.ackj.aws.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Requests;
import io.ackj.aws.dynamodb.CreateTable;
import io.ackj.aws.state.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetResourcesTest {
  private static final String TABLES = "arn:aws:dynamodb:us-west-2:111122223333:table/";

  private final World world = new World();
  private Instant now = Requests.TIME;

  @Test
  void tablesWithTagsAreListedWithThem() {
    create("orders", "{'Key': 'team', 'Value': 'a'}, {'Key': 'app', 'Value': 'x'}");
    create("plain", "");
    passMinute();

    assertThat(call("{}"))
        .isEqualTo(
            Requests.parse(
                "{'PaginationToken': '', 'ResourceTagMappingList': [{'ResourceARN': '"
                    + TABLES
                    + "orders', 'Tags': [{'Key': 'app', 'Value': 'x'},"
                    + " {'Key': 'team', 'Value': 'a'}]}]}"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'TagFilters': [{'Key': 'team'}]} | orders users | any value",
        "{'TagFilters': [{'Key': 'team', 'Values': ['a', 'c']}]} | orders | one of the values",
        "{'TagFilters': [{'Key': 'team'}, {'Key': 'app'}]} | users | all filters have to pass",
        "{'TagFilters': [{'Key': 'TEAM'}]} | '' | keys are case-sensitive",
        "{'ResourceTypeFilters': ['dynamodb:table', 's3']} | orders users | the type of tables",
        "{'ResourceTypeFilters': ['dynamodb']} | orders users | all types of the service",
        "{'ResourceTypeFilters': ['s3']} | '' | another service's type",
        "{'ResourceARNList': ['arn:aws:dynamodb:us-west-2:111122223333:table/users']} | users"
            + " | by ARN",
      })
  void filtersChooseTables(String input, String expected, String why) {
    create("orders", "{'Key': 'team', 'Value': 'a'}");
    create("users", "{'Key': 'team', 'Value': 'b'}, {'Key': 'app', 'Value': 'x'}");
    passMinute();

    assertThat(String.join(" ", names(call(input)))).as(why).isEqualTo(expected);
  }

  @Test
  void aHundredTablesAreAPage() {
    for (int i = 0; i < 101; i++) {
      create("table-" + (1000 + i), "{'Key': 'k', 'Value': 'v'}");
    }
    passMinute();

    ObjectNode first = call("{}");
    ObjectNode second = call("{'PaginationToken': '" + token(first) + "'}");

    assertThat(names(first)).hasSize(100).startsWith("table-1000");
    assertThat(names(second)).containsExactly("table-1100");
    assertThat(token(second)).isEmpty();
  }

  @Test
  void tableWhoseTagsDoNotFitIsOnTheNextPageWithAllOfThem() {
    String fortyTags =
        IntStream.range(0, 40)
            .mapToObj(i -> "{'Key': 'k" + i + "', 'Value': 'v'}")
            .collect(Collectors.joining(","));
    create("aaa", fortyTags);
    create("bbb", fortyTags);
    create("ccc", fortyTags);
    passMinute();

    ObjectNode first = call("{'TagsPerPage': 100}");
    ObjectNode second = call("{'TagsPerPage': 100, 'PaginationToken': '" + token(first) + "'}");

    assertThat(names(first)).containsExactly("aaa", "bbb");
    assertThat(names(second)).containsExactly("ccc");
    assertThat(second.at("/ResourceTagMappingList/0/Tags")).hasSize(40);
    assertThat(token(second)).isEmpty();
  }

  @Test
  void lastPageIsNotFollowedByAnEmptyOne() {
    create("aaa", "{'Key': 'k', 'Value': 'v'}");
    create("bbb", "{'Key': 'k', 'Value': 'v'}");
    create("ccc", "");
    passMinute();

    ObjectNode page = call("{'ResourcesPerPage': 2}");

    assertThat(names(page)).containsExactly("aaa", "bbb");
    assertThat(token(page)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'PaginationToken': 'abc'} | PaginationTokenExpiredException",
        "{'ResourcesPerPage': 0} | InvalidParameterException",
        "{'ResourcesPerPage': 101} | InvalidParameterException",
        "{'TagFilters': [{'Values': ['a']}]} | InvalidParameterException",
        "{'ResourceTypeFilters': ['Dynamo DB']} | InvalidParameterException",
        "{'ResourceARNList': ['arn:a'], 'ResourcesPerPage': 5} | InvalidParameterException",
        "{'TagsPerPage': 99} | InvalidParameterException",
        "{'TagsPerPage': 501} | InvalidParameterException",
        "{'ResourceARNList': ['arn:a'], 'TagsPerPage': 100} | InvalidParameterException",
      })
  void whatDoesNotGoTogetherIsRefused(String input, String code) {
    assertThatThrownBy(() -> call(input))
        .isInstanceOfSatisfying(
            AwsException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void create(String table, String tags) {
    new CreateTable()
        .run(
            calling(),
            Requests.parse(
                "{'TableName': '"
                    + table
                    + "', 'BillingMode': 'PAY_PER_REQUEST',"
                    + " 'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],"
                    + " 'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],"
                    + " 'Tags': ["
                    + tags
                    + "]}"));
  }

  private void passMinute() {
    now = now.plus(Duration.ofMinutes(1));
    world.advanceTo(now);
  }

  private ObjectNode call(String json) {
    return new GetResources().run(calling(), Requests.parse(json));
  }

  private Call calling() {
    world.advanceTo(now);
    return new Call(world, Requests.ACCOUNT, Requests.REGION, "arn", now, now);
  }

  private static List<String> names(ObjectNode answer) {
    return new ArrayList<>(
        StreamSupport.stream(answer.path("ResourceTagMappingList").spliterator(), false)
            .map(JsonNode.class::cast)
            .map(each -> each.path("ResourceARN").asText().substring(TABLES.length()))
            .toList());
  }

  private static String token(ObjectNode answer) {
    return answer.path("PaginationToken").asText();
  }
}
