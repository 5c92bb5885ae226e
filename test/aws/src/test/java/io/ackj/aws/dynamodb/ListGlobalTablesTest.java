package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListGlobalTablesTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void seed() {
    GlobalTables tables = new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT);
    tables.seed("aaa", List.of("us-west-2", "us-east-1"));
    tables.seed("bbb", List.of("us-west-2"));
    tables.seed("ccc", List.of("us-east-1"));
  }

  @Test
  void withoutAnyTheListIsEmpty() {
    assertThat(dynamoDb.call("ListGlobalTables", "{}"))
        .isEqualTo(InMemoryDynamoDb.parse("{GlobalTables:[]}"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                       | aaa,bbb,ccc
          {RegionName:'us-east-1'}                 | aaa,ccc
          {RegionName:'eu-west-1'}                 | ''
          {ExclusiveStartGlobalTableName:'aaa'}    | bbb,ccc
          {ExclusiveStartGlobalTableName:'aab'}    | bbb,ccc
          """)
  void listIsByName(String json, String names) {
    seed();

    assertThat(
            String.join(
                ",",
                dynamoDb
                    .call("ListGlobalTables", json.replace('"', '\''))
                    .path("GlobalTables")
                    .findValuesAsText("GlobalTableName")))
        .isEqualTo(names);
  }

  @Test
  void pagesFollowOneAnother() {
    seed();

    ObjectNode first = dynamoDb.call("ListGlobalTables", "{Limit:2}");
    ObjectNode second =
        dynamoDb.call("ListGlobalTables", "{Limit:2, ExclusiveStartGlobalTableName:'bbb'}");

    assertThat(first.path("LastEvaluatedGlobalTableName").asText()).isEqualTo("bbb");
    assertThat(second.has("LastEvaluatedGlobalTableName")).isFalse();
    assertThat(second.path("GlobalTables").path(0))
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{GlobalTableName:'ccc',ReplicationGroup:[{RegionName:'us-east-1'}]}"));
  }

  @Test
  void regionThatCannotBeIsAnErrorOfTheService() {
    assertThat(dynamoDb.refusal("ListGlobalTables", "{RegionName:'us-fake-9'}"))
        .isEqualTo("InternalServerError: Internal server error");
  }
}
