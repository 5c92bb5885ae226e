package io.ackj.e2e.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Stands before everything that a controller calls, and lets nothing through any more from one call
 * on: as if the process had been killed at that moment.
 */
public final class CallGate {
  /** How the call ends at which the process is killed. */
  public enum Death {
    /** It never arrives. */
    CALL_NEVER_ARRIVED,
    /** It has its effect, of which the process does not learn. */
    ANSWER_LOST
  }

  /** What becomes of a call. */
  enum Verdict {
    PASS,
    DROP,
    PASS_AND_LOSE_ANSWER
  }

  private final List<String> counted = new ArrayList<>();
  private Predicate<String> counts = call -> true;
  private boolean armed;
  private boolean closed;
  private int deadlyCall;
  private Death death = Death.CALL_NEVER_ARRIVED;

  /** Counts calls from now on, and closes at the nth; 0 for never. */
  public synchronized void arm(int nth, Death how) {
    armed = true;
    deadlyCall = nth;
    death = how;
    counted.clear();
  }

  /** Counts no other calls than these. */
  public synchronized void countOnly(Predicate<String> which) {
    counts = which;
  }

  /** Returns whether the deadly call has come. */
  public synchronized boolean isClosed() {
    return closed;
  }

  /** Returns the calls that were counted, in order. */
  public synchronized List<String> counted() {
    return List.copyOf(counted);
  }

  /** Lets nothing through any more. */
  public synchronized void shut() {
    closed = true;
  }

  synchronized Verdict at(String call) {
    if (closed) {
      return Verdict.DROP;
    }
    if (!armed || !counts.test(call)) {
      return Verdict.PASS;
    }
    counted.add(call);
    if (counted.size() != deadlyCall) {
      return Verdict.PASS;
    }
    closed = true;
    return death == Death.ANSWER_LOST ? Verdict.PASS_AND_LOSE_ANSWER : Verdict.DROP;
  }
}
