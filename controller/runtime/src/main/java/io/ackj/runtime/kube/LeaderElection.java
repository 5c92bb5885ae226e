package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes part in the election of the one process that acts, by means of a Lease. Leads once at most:
 * who lost the lead has to start anew, as a new process or a new election.
 *
 * <p>A lead ends by the leader's own clock, counted from before its last renewal was sent, whatever
 * becomes of the renewal that is on its way. So it ends before anybody else may lead, also if the
 * API server is out of reach, or does not answer.
 */
public final class LeaderElection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaderElection.class);

  /** One to ask, which may take a while, and one that sees a lead end meanwhile. */
  private static final int THREADS = 2;

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

    /** Several requests have to fit into the time for a renewal. */
    Duration patience() {
      return renewal.dividedBy(5);
    }
  }

  /**
   * Which lease is contended for, and by whom.
   *
   * @param identity unlike that of any other process
   */
  public record Candidate(String namespace, String leaseName, String identity) {}

  private final LeaseContest contest;
  private final Timing timing;
  private final Runnable onStart;
  private final Runnable onStop;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, LeaderElection::thread);
  private long leadsUntil;
  private boolean leading;
  private boolean over;
  private boolean complained;

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
    this.contest =
        new LeaseContest(client, candidate, timing.lease(), timing.patience(), System::nanoTime);
    this.timing = timing;
    this.onStart = onStart;
    this.onStop = onStop;
    threads.setRemoveOnCancelPolicy(true);
  }

  /** Starts to contend, in the background. May be called once. */
  public void start() {
    long retry = timing.retry().toNanos();
    var unused = threads.scheduleWithFixedDelay(this::contend, 0, retry, TimeUnit.NANOSECONDS);
  }

  /** Returns whether this process leads. */
  public synchronized boolean isLeader() {
    return leading;
  }

  /**
   * Leaves the election, and the lease to another; call it when this process acts no more. Returns
   * when the lease is left, or the API server does not answer. May be called twice.
   */
  @Override
  public void close() {
    synchronized (this) {
      over = true;
      leading = false;
    }
    threads.shutdownNow();
    try {
      contest.release();
    } catch (KubernetesClientException e) {
      LOG.atWarn()
          .addKeyValue("error", e.getMessage())
          .log("the lease could not be left, others wait until it is over");
    }
  }

  private void contend() {
    if (isOver()) {
      return;
    }
    long asked = System.nanoTime();
    try {
      if (contest.hold()) {
        held(asked);
      } else {
        lost();
      }
      complained = false;
    } catch (KubernetesClientException e) {
      complain(e);
    } catch (RuntimeException e) {
      // An exception would end the contest for good, and nobody would know.
      LOG.atError().setCause(e).log("leader election failed by a bug");
    }
  }

  /** Another was quicker: that is how elections go. All else is told once, until it works again. */
  private void complain(KubernetesClientException e) {
    if (e.getCode() != HttpURLConnection.HTTP_CONFLICT && !complained && !isOver()) {
      complained = true;
      LOG.atWarn()
          .addKeyValue("error", e.getMessage())
          .log("the lease is not reached, trying again");
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  private void held(long asked) {
    synchronized (this) {
      long until = asked + timing.renewal().toNanos();
      long left = until - System.nanoTime();
      if (over || left <= 0) {
        return;
      }
      leadsUntil = until;
      var unused = threads.schedule(this::endIfLate, left, TimeUnit.NANOSECONDS);
      if (leading) {
        return;
      }
      leading = true;
    }
    onStart.run();
  }

  private void endIfLate() {
    synchronized (this) {
      if (System.nanoTime() - leadsUntil < 0) {
        return;
      }
    }
    lost();
  }

  /** Does nothing if this process does not lead. */
  private void lost() {
    synchronized (this) {
      if (!leading) {
        return;
      }
      leading = false;
      over = true;
    }
    try {
      onStop.run();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "leader-election");
    thread.setDaemon(true);
    return thread;
  }
}
