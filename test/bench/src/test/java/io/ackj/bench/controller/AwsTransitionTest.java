package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsTransitionTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void tableIsNamedByTheEndOfItsArn() throws Exception {
    AwsTransition transition =
        AwsTransition.read(
            new ObjectMapper()
                .readTree(
                    """
                    {"time": "2026-11-21T12:00:00Z", "what": "TableStatus",
                     "resource": "arn:aws:dynamodb:us-west-2:000000000000:table/orders",
                     "from": "CREATING", "to": "ACTIVE"}
                    """));

    assertThat(transition).isEqualTo(new AwsTransition(NOON, "orders", "TableStatus", "ACTIVE"));
  }

  @Test
  void lastTimeInAStateIsTheOneThatCounts() {
    List<AwsTransition> transitions =
        List.of(
            new AwsTransition(NOON, "orders", "TableStatus", "ACTIVE"),
            new AwsTransition(NOON.plusSeconds(1), "orders", "TableStatus", "UPDATING"),
            new AwsTransition(NOON.plusSeconds(2), "orders", "TableStatus", "ACTIVE"),
            new AwsTransition(NOON.plusSeconds(3), "orders", "TimeToLiveStatus", "ACTIVE"),
            new AwsTransition(NOON.plusSeconds(4), "orders/index/by-date", "IndexStatus", "ACTIVE"),
            new AwsTransition(NOON.plusSeconds(5), "users", "TableStatus", ""));

    assertThat(AwsTransition.timesOf(transitions, "ACTIVE"))
        .containsOnly(Map.entry("orders", NOON.plusSeconds(2)));
    assertThat(AwsTransition.timesOf(transitions, ""))
        .containsOnly(Map.entry("users", NOON.plusSeconds(5)));
  }
}
