package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lease, and one candidate who wants it. How old a sign of life is counts from when it was
 * seen, by this machine: the times in the lease are those of another, whose clock may differ.
 */
final class LeaseContest {
  private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);
  private static final String NOBODY = "";

  /** What others have to wait for after a release. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final KubernetesClient client;
  private final LeaseLock lease;
  private final Duration duration;
  private final LongSupplier nanos;
  private @Nullable LeaderElectionRecord seen;
  private long seenAt;
  private boolean mayBeOurs;

  /**
   * Prepares the contest; nothing is asked yet.
   *
   * @param duration how long others wait after this candidate's last sign of life
   * @param patience with one request; a renewal that hangs must not be waited for until it is late
   * @param nanos a clock that is never set
   */
  LeaseContest(
      KubernetesClient client,
      LeaderElection.Candidate candidate,
      Duration duration,
      Duration patience,
      LongSupplier nanos) {
    RequestConfig once =
        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
            .withRequestTimeout(Math.toIntExact(patience.toMillis()))
            .withRequestRetryBackoffLimit(0)
            .build();
    this.client = client.newClient(once).adapt(KubernetesClient.class);
    this.lease = new LeaseLock(candidate.namespace(), candidate.leaseName(), candidate.identity());
    this.duration = duration;
    this.nanos = nanos;
  }

  /**
   * Tries to get the lease, or to keep it.
   *
   * @return whether it is this candidate's
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if that is not known
   */
  synchronized boolean hold() {
    LeaderElectionRecord current = lease.get(client);
    if (current == null) {
      mayBeOurs = true;
      lease.create(client, record(lease.identity(), duration, now(), 0));
      return true;
    }
    note(current);
    mayBeOurs = isOurs(current);
    if (!mayBeOurs && isAlive(current)) {
      return false;
    }
    LeaderElectionRecord next =
        mayBeOurs
            ? record(
                lease.identity(),
                duration,
                current.getAcquireTime(),
                current.getLeaderTransitions())
            : record(lease.identity(), duration, now(), current.getLeaderTransitions() + 1);
    mayBeOurs = true;
    lease.update(client, next);
    return true;
  }

  /** Leaves the lease to others, if it is this candidate's. */
  synchronized void release() {
    if (!mayBeOurs) {
      return;
    }
    LeaderElectionRecord current = lease.get(client);
    if (current != null && isOurs(current)) {
      lease.update(client, record(NOBODY, SHORTEST, now(), current.getLeaderTransitions()));
    }
    mayBeOurs = false;
  }

  private void note(LeaderElectionRecord current) {
    LeaderElectionRecord before = seen;
    if (current.equals(before)) {
      return;
    }
    seen = current;
    seenAt = nanos.getAsLong();
    if (before == null
        || !Objects.equals(before.getHolderIdentity(), current.getHolderIdentity())) {
      LOG.atInfo().addKeyValue("leader", current.getHolderIdentity()).log("leader elected");
    }
  }

  private boolean isOurs(LeaderElectionRecord current) {
    return lease.identity().equals(current.getHolderIdentity());
  }

  private boolean isAlive(LeaderElectionRecord current) {
    return !Objects.requireNonNullElse(current.getHolderIdentity(), NOBODY).isEmpty()
        && nanos.getAsLong() - seenAt < current.getLeaseDuration().toNanos();
  }

  private static LeaderElectionRecord record(
      String holder, Duration duration, ZonedDateTime acquired, int transitions) {
    return new LeaderElectionRecord(holder, duration, acquired, now(), transitions);
  }

  private static ZonedDateTime now() {
    return ZonedDateTime.now(ZoneOffset.UTC);
  }
}
