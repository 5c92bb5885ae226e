package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsCallTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void callIsReadAsTheSimulatorTellsIt() throws Exception {
    AwsCall call =
        AwsCall.read(
            new ObjectMapper()
                .readTree(
                    """
                    {"time": "2026-11-21T12:00:00Z", "account": "000000000000",
                     "region": "us-west-2", "operation": "DescribeTable", "status": 200,
                     "error": null, "lost": false, "table": "orders"}
                    """));

    assertThat(call).isEqualTo(new AwsCall(NOON, "DescribeTable", "orders", ""));
  }

  @Test
  void callAboutNoTableIsOfNone() {
    List<AwsCall> calls =
        List.of(
            call("CreateTable", "orders", ""),
            call("DescribeTable", "orders", ""),
            call("DescribeTable", "users", ""),
            call("GetResources", "", ""));

    assertThat(AwsCall.byTable(calls))
        .containsOnly(Map.entry("orders", 2L), Map.entry("users", 1L));
  }

  @Test
  void operationsAreToldWithTheirErrors() {
    List<AwsCall> calls =
        List.of(
            call("DescribeTable", "orders", ""),
            call("DescribeTable", "users", ""),
            call("DescribeTable", "orders", "ResourceNotFoundException"));

    assertThat(AwsCall.byOperation(calls))
        .isEqualTo("{DescribeTable=2, DescribeTable!ResourceNotFoundException=1}");
  }

  @Test
  void shareOfThrottledCallsIsInHundredthsOfAPercent() {
    List<AwsCall> calls =
        new ArrayList<>(Collections.nCopies(399, call("ListTagsOfResource", "orders", "")));
    calls.add(call("ListTagsOfResource", "orders", "ThrottlingException"));
    calls.add(call("DescribeTable", "orders", "ResourceNotFoundException"));

    assertThat(AwsCall.throttledShare(calls)).isEqualTo(25);
    assertThat(AwsCall.throttledShare(List.of())).isZero();
  }

  private static AwsCall call(String operation, String table, String error) {
    return new AwsCall(NOON, operation, table, error);
  }
}
