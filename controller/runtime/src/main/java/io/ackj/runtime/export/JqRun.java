package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a jq expression, in a thread of its own and within limits. jq is a programming
 * language, and anybody who may write a FieldExport can write a program that never ends.
 *
 * <p>The functions of jq ask {@link #step} whether to go on, which ends nearly everything in time.
 * What asks nobody, such as the matching of a regular expression, is left alone when its time is
 * over: the caller goes on without it.
 */
final class JqRun extends Thread {
  /** Far more than a path needs, and soon over. */
  static final int MOST_STEPS = 1_000_000;

  static final String CANNOT_BE_STOPPED = "it takes too long, and cannot be stopped";

  private static final long MOST_BYTES = 16L << 20;
  private static final long STACK_BYTES = 512L << 10;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Evaluates. */
  @FunctionalInterface
  interface Evaluation {
    /** Returns the first result; missing if there is none. */
    JsonNode first();
  }

  /** A limit is reached. It has no trace, since it tells nothing about this program. */
  static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LimitException(String message) {
      super(message, null, false, false);
    }
  }

  private final Evaluation evaluation;
  private volatile boolean isLate;
  private int steps;
  private volatile JsonNode result = MissingNode.getInstance();
  private volatile @Nullable Throwable failure;

  JqRun(Evaluation evaluation) {
    super(null, null, "ackj-jq", STACK_BYTES);
    setDaemon(true);
    this.evaluation = evaluation;
  }

  /** Counts a step of the evaluation that the current thread is about, if it is about any. */
  static void step() {
    if (Thread.currentThread() instanceof JqRun run) {
      run.count();
    }
  }

  private void count() {
    steps++;
    if (isLate || steps > MOST_STEPS) {
      throw new LimitException("it takes too long");
    }
    // Each time: a value that doubles with every step is soon too large to be stopped.
    if (THREADS.getCurrentThreadAllocatedBytes() > MOST_BYTES) {
      throw new LimitException("it takes too much memory");
    }
  }

  @Override
  public void run() {
    try {
      result = evaluation.first();
    } catch (StackOverflowError e) {
      failure = new LimitException("it calls itself too deep");
    } catch (OutOfMemoryError e) {
      failure = new LimitException("it takes too much memory");
    } catch (RuntimeException | LinkageError e) {
      // Of a library that is not whole, too: that it has no value would be a lie.
      failure = e;
    }
  }

  /**
   * Runs it.
   *
   * @param patience for how long to wait
   * @return the first result; missing if there is none
   * @throws LimitException if it did not end in time, and if it is alive even after that
   */
  JsonNode await(Duration patience) throws InterruptedException {
    start();
    join(patience.toMillis());
    isLate = true;
    // A step is short.
    join(patience.toMillis());
    if (isAlive()) {
      throw new LimitException(CANNOT_BE_STOPPED);
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof LinkageError e) {
      throw e;
    }
    return result;
  }
}
