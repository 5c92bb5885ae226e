package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ListTablesTest {
  private final TableLab lab = new TableLab();

  @Test
  void namesComeInTheOrderOfBytes() {
    for (String name : new String[] {"beta", "Zeta", "alpha", "_under", "10th"}) {
      lab.create(onDemand(name));
    }

    assertThat(names(lab.list("{}"))).containsExactly("10th", "Zeta", "_under", "alpha", "beta");
    assertThat(lab.list("{}").has("LastEvaluatedTableName")).isFalse();
  }

  @Test
  void regionWithoutTablesHasAnEmptyList() {
    assertThat(lab.list("{}")).isEqualTo(TableLab.json("{'TableNames': []}"));
  }

  @Test
  void pagesFollowEachOtherAndTheLastFullOneHasNoCursor() {
    for (int i = 0; i < 4; i++) {
      lab.create(onDemand("table" + i));
    }

    JsonNode first = lab.list("{'Limit': 2}");
    JsonNode second = lab.list("{'Limit': 2, 'ExclusiveStartTableName': 'table1'}");

    assertThat(names(first)).containsExactly("table0", "table1");
    assertThat(first.path("LastEvaluatedTableName").asText()).isEqualTo("table1");
    assertThat(names(second)).containsExactly("table2", "table3");
    assertThat(second.has("LastEvaluatedTableName")).isFalse();
  }

  @Test
  void pageHasAHundredNamesUnlessFewerAreAskedFor() {
    for (int i = 0; i < 101; i++) {
      lab.create(onDemand("table" + (1000 + i)));
    }

    assertThat(names(lab.list("{}"))).hasSize(100);
    refused(() -> lab.list("{'Limit': 101}"), "ValidationException", "1 validation error detected");
    refused(() -> lab.list("{'Limit': 0}"), "ValidationException", "1 validation error detected");
  }

  @Test
  void cursorMayNameATableThatDoesNotExistButNotAnArn() {
    lab.create(onDemand("bbb"));

    assertThat(names(lab.list("{'ExclusiveStartTableName': 'aaa'}"))).containsExactly("bbb");
    refused(
        () ->
            lab.list(
                "{'ExclusiveStartTableName': 'arn:aws:dynamodb:us-west-2:111122223333:table/aaa'}"),
        "ValidationException",
        "1 validation error detected");
  }

  @Test
  void tableIsListedWhileItIsDeletedAndNotAfter() {
    lab.createActive(onDemand("orders"));
    lab.delete("orders");

    assertThat(names(lab.list("{}"))).containsExactly("orders");
    lab.pass(Lapse.TABLE_DELETION);
    assertThat(names(lab.list("{}"))).isEmpty();
  }

  @Test
  void laggingReadListsWhatWasThere() {
    lab.createActive(onDemand("old"));
    lab.delete("old");
    lab.pass(Lapse.TABLE_DELETION);
    lab.create(onDemand("new"));

    assertThat(names(lab.lagging(Duration.ofSeconds(1)).list("{}"))).containsExactly("old");
  }

  @Test
  void regionsAndAccountsAreListedApart() {
    lab.create(onDemand("orders"));

    assertThat(names(lab.in("us-east-1").list("{}"))).isEmpty();
    assertThat(names(lab.as("444455556666").list("{}"))).isEmpty();
  }

  private static Iterable<String> names(JsonNode answer) {
    return StreamSupport.stream(answer.path("TableNames").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
