package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.kube.fault.Matching;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderElectionIT {
  private static final LeaderElection.Timing QUICK =
      new LeaderElection.Timing(
          Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(100));

  private static final String LEASE = "ack-test.services.k8s.aws";

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
  void leaderThatGetsNoAnswersStopsBeforeAnotherMayLead() {
    try (LeaderElection election = candidate("first")) {
      election.start();
      Awaitility.await().until(election::isLeader);
      long frozen = System.nanoTime();

      cluster.server().faults().freeze();

      Awaitility.await()
          .pollInterval(Duration.ofMillis(10))
          .until(() -> told.contains("first stops"));
      assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(QUICK.lease());
      cluster.server().faults().unfreeze();
    }
  }

  @Test
  void leaseThatIsLeftIsTakenWithoutWaitingForItsEnd() {
    LeaderElection.Timing patient =
        new LeaderElection.Timing(
            Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofMillis(100));
    LeaderElection first = candidate("first", patient);
    first.start();
    Awaitility.await().until(first::isLeader);
    try (LeaderElection second = candidate("second", patient)) {
      second.start();

      first.close();

      Awaitility.await().until(second::isLeader);
    }
  }

  @Test
  void leaderWhoseLeaseAnotherHasTakenIsToldToStop() {
    try (LeaderElection first = candidate("first")) {
      first.start();
      Awaitility.await().until(first::isLeader);

      steal();

      Awaitility.await().until(() -> told.contains("first stops"));
    }
  }

  @Test
  void ageOfALeaseIsMeasuredByTheClockOfWhoWaits() {
    AtomicLong clock = new AtomicLong();
    LeaseContest first = contest("first", clock);
    LeaseContest second = contest("second", clock);
    assertThat(first.hold()).isTrue();
    assertThat(second.hold()).isFalse();

    clock.addAndGet(QUICK.lease().toNanos() - 1);
    assertThat(second.hold()).isFalse();
    assertThat(first.hold()).isTrue();
    clock.addAndGet(QUICK.lease().toNanos() - 1);
    assertThat(second.hold()).as("a sign of life was seen just now").isFalse();
    clock.addAndGet(QUICK.lease().toNanos());

    assertThat(second.hold()).isTrue();
    assertThat(first.hold()).isFalse();
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

  private void steal() {
    LeaseLock lock = new LeaseLock("default", LEASE, "thief");
    Awaitility.await()
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(
            () -> {
              LeaderElectionRecord held = lock.get(cluster.client());
              ZonedDateTime now = held.getRenewTime();
              lock.update(
                  cluster.client(), new LeaderElectionRecord("thief", QUICK.lease(), now, now, 1));
              return true;
            });
  }

  private LeaseContest contest(String identity, AtomicLong clock) {
    return new LeaseContest(
        cluster.client(),
        new LeaderElection.Candidate("default", LEASE, identity),
        QUICK.lease(),
        QUICK.patience(),
        clock::get);
  }

  private LeaderElection candidate(String identity) {
    return candidate(identity, QUICK);
  }

  private LeaderElection candidate(String identity, LeaderElection.Timing timing) {
    return new LeaderElection(
        cluster.client(),
        new LeaderElection.Candidate("default", LEASE, identity),
        timing,
        () -> told.add(identity + " leads"),
        () -> told.add(identity + " stops"));
  }
}
