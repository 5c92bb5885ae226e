package io.ackj.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallLogTest {
  private final CallLog log = new CallLog(3);

  @Test
  void callIsKeptWithWhoCalledWhatAndWhatWasAnswered() {
    log.around(
        Requests.of("DescribeTable", "{'TableName': 'orders'}"),
        request -> Answer.of(Requests.parse("{'Table': {}}")));

    LoggedCall call = log.all().get(0);
    assertThat(call)
        .isEqualTo(
            new LoggedCall(
                Requests.TIME,
                "111122223333",
                "us-west-2",
                "arn:aws:iam::111122223333:user/admin",
                "dynamodb",
                "DescribeTable",
                "{\"TableName\":\"orders\"}",
                200,
                null,
                "{\"Table\":{}}",
                false));
    assertThat(call.request()).isEqualTo(Requests.parse("{'TableName': 'orders'}"));
    assertThat(call.answer()).isEqualTo(Requests.parse("{'Table': {}}"));
  }

  @Test
  void refusalIsKeptWithCodeStatusAndMessage() {
    log.around(
        Requests.of("DescribeTable", "{}"),
        request -> Answer.refused(AwsException.internal("broken")));

    LoggedCall call = log.all().get(0);
    assertThat(call.errorCode()).isEqualTo("InternalServerError");
    assertThat(call.httpStatus()).isEqualTo(500);
    assertThat(call.answer().path("message").asText()).isEqualTo("broken");
  }

  @Test
  void exactlyTheCallsThatWereMadeAreTold() {
    call("CreateTable", "a");
    call("DescribeTable", "a");

    assertThat(log.operations()).containsExactly("CreateTable", "DescribeTable");

    log.clear();
    assertThat(log.operations()).isEmpty();
  }

  @Test
  void filterChoosesCalls() {
    call("DescribeTable", "a");
    call("DescribeTable", "b");
    call("DeleteTable", "b");

    assertThat(log.matching(CallFilter.operation("DescribeTable").onTable("b"))).hasSize(1);
    assertThat(log.matching(CallFilter.any().onTable("b"))).hasSize(2);
    assertThat(log.matching(CallFilter.any().inRegion("eu-west-1"))).isEmpty();
  }

  @Test
  void oldestCallsMakeRoomForNewOnes() {
    for (String table : new String[] {"a", "b", "c", "d", "e"}) {
      call("DescribeTable", table);
    }

    assertThat(log.all())
        .extracting(call -> call.request().path("TableName").asText())
        .containsExactly("c", "d", "e");
    assertThat(log.dropped()).isEqualTo(2);
  }

  private void call(String operation, String table) {
    log.around(Requests.of(operation, "{'TableName': '" + table + "'}"), Requests.answering());
  }
}
