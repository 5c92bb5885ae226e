package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes part in the election of the one process that acts, by means of a Lease. Leads once at most:
 * who lost the lead has to start anew, as a new process or a new election.
 */
public final class LeaderElection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);

  /**
   * How long an election takes its time. The defaults are those of Kubernetes' own controllers.
   *
   * @param lease how long others wait after the leader's last sign of life
   * @param renewal how long the leader tries to give one before it gives up; less than {@code
   *     lease}
   * @param retry how often it is tried to lead, and to go on leading; less than {@code renewal}
   */
  public record Timing(Duration lease, Duration renewal, Duration retry) {
    /** What controllers use in general. */
    public static final Timing DEFAULT =
        new Timing(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(2));

    public Timing {
      if (retry.isNegative()
          || retry.isZero()
          || retry.compareTo(renewal) >= 0
          || renewal.compareTo(lease) >= 0) {
        throw new IllegalArgumentException(
            "retry %s, renewal %s, lease %s: each must be more than the one before, and the first"
                    .formatted(retry, renewal, lease)
                + " more than nothing");
      }
    }
  }

  /**
   * Which lease is contended for, and by whom.
   *
   * @param identity unlike that of any other process
   */
  public record Candidate(String namespace, String leaseName, String identity) {}

  private final LeaderElector elector;
  private final Runnable onStart;
  private final Runnable onStop;
  private @Nullable CompletableFuture<?> running;
  private boolean leading;
  private boolean closed;

  /**
   * Prepares an election; {@link #start} starts it. The callbacks are called one after the other,
   * each at most once, and have to return at once: the lease is not renewed meanwhile.
   *
   * @param onStart this process leads now
   * @param onStop this process led, and leads no more, though nobody closed this: it has to stop
   *     acting
   */
  public LeaderElection(
      KubernetesClient client,
      Candidate candidate,
      Timing timing,
      Runnable onStart,
      Runnable onStop) {
    this.onStart = onStart;
    this.onStop = onStop;
    LeaderElectionConfig config =
        new LeaderElectionConfigBuilder()
            .withName(candidate.leaseName())
            .withLock(
                new LeaseLock(candidate.namespace(), candidate.leaseName(), candidate.identity()))
            .withLeaseDuration(timing.lease())
            .withRenewDeadline(timing.renewal())
            .withRetryPeriod(timing.retry())
            .withReleaseOnCancel(true)
            .withLeaderCallbacks(
                new LeaderCallbacks(
                    this::started,
                    this::stopped,
                    leader -> LOG.atInfo().addKeyValue("leader", leader).log("leader elected")))
            .build();
    this.elector = client.leaderElector().withConfig(config).build();
  }

  /** Starts to contend, in the background. May be called once. */
  public synchronized void start() {
    CompletableFuture<?> election = elector.start();
    running = election;
    var unused = election.whenComplete((nothing, error) -> ended(error));
  }

  /** Returns whether this process leads. */
  public synchronized boolean isLeader() {
    return leading;
  }

  /** Leaves the election, and the lease to another; call it when this process acts no more. */
  @Override
  public void close() {
    CompletableFuture<?> election;
    synchronized (this) {
      closed = true;
      leading = false;
      election = running;
    }
    if (election != null) {
      election.cancel(true);
    }
  }

  private void ended(@Nullable Throwable error) {
    if (error != null && !(error instanceof CancellationException)) {
      LOG.atWarn().setCause(error).log("leader election ended");
    }
    stopped();
  }

  private void started() {
    synchronized (this) {
      if (closed) {
        return;
      }
      leading = true;
    }
    onStart.run();
  }

  private void stopped() {
    synchronized (this) {
      if (!leading) {
        return;
      }
      leading = false;
    }
    onStop.run();
  }
}
