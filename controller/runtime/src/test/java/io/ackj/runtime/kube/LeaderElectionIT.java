package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.kube.fault.Matching;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderElectionIT {
  private static final LeaderElection.Timing QUICK =
      new LeaderElection.Timing(
          Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(100));

  private final WidgetCluster cluster = new WidgetCluster();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void oneLeadsAndTheOtherFollowsWhenItLeaves() {
    LeaderElection first = candidate("first");
    first.start();
    Awaitility.await().until(first::isLeader);
    try (LeaderElection second = candidate("second")) {
      second.start();
      assertThat(second.isLeader()).isFalse();

      first.close();

      Awaitility.await().until(second::isLeader);
      assertThat(told).containsExactly("first leads", "second leads");
    }
  }

  @Test
  void leaderThatCannotRenewIsToldToStop() {
    try (LeaderElection election = candidate("first")) {
      election.start();
      Awaitility.await().until(election::isLeader);

      cluster
          .server()
          .faults()
          .fail(1000, Matching.any().resource("leases"), 403, "Forbidden", "not you");

      Awaitility.await().until(() -> told.contains("first stops"));
      assertThat(election.isLeader()).isFalse();
      cluster.server().faults().clear();
    }
    assertThat(told).containsExactly("first leads", "first stops");
  }

  @Test
  void candidateThatNeverLedLeavesSilently() {
    cluster
        .server()
        .faults()
        .fail(1000, Matching.any().resource("leases"), 403, "Forbidden", "not you");

    try (LeaderElection election = candidate("first")) {
      election.start();
    }

    assertThat(told).isEmpty();
  }

  @Test
  void timingThatCannotWorkIsRefused() {
    assertThatThrownBy(
            () ->
                new LeaderElection.Timing(
                    Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("retry PT1S, renewal PT10S, lease PT2S: each must be more");
  }

  private LeaderElection candidate(String identity) {
    return new LeaderElection(
        cluster.client(),
        new LeaderElection.Candidate("default", "ack-test.services.k8s.aws", identity),
        QUICK,
        () -> told.add(identity + " leads"),
        () -> told.add(identity + " stops"));
  }
}
