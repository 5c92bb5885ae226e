package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.runtime.export.JqRun.Evaluation;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs evaluations one at a time for each caller, and sees to it that those which cannot be stopped
 * are few. Any thread may use it.
 */
final class JqRuns {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  /** Each takes a processor for itself. */
  private static final int MOST_RUNAWAYS = 2;

  private final Duration patience;

  /** Expressions whose evaluation could not be stopped, and the thread that each of them keeps. */
  private final Map<String, JqRun> runaways = new ConcurrentHashMap<>();

  /**
   * Makes an object that has run nothing.
   *
   * @param patience for how long an evaluation may run
   */
  JqRuns(Duration patience) {
    this.patience = patience;
  }

  /**
   * Evaluates an expression, unless it does not end from the time before, or others do not.
   *
   * @param path the expression, by which it is known again
   * @throws JqRun.LimitException if it does not end
   */
  Attempt<JsonNode> first(String path, Evaluation evaluation) {
    runaways.values().removeIf(run -> !run.isAlive());
    if (runaways.containsKey(path)) {
      return Jq.failed(JqRun.CANNOT_BE_STOPPED);
    }
    if (runaways.size() >= MOST_RUNAWAYS) {
      return busy();
    }
    JqRun run = new JqRun(evaluation);
    try {
      return Attempt.of(run.await(patience));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Jq.failed("it was interrupted");
    } finally {
      if (run.isAlive()) {
        LOG.atError().addKeyValue("path", path).log("a jq expression does not end");
        runaways.put(path, run);
      }
    }
  }

  private Attempt<JsonNode> busy() {
    return Attempt.ended(
        new Outcome.Recoverable(
            Reasons.JQ_BUSY,
            "unable to execute query: expressions of other FieldExports do not end (%s); correct them, and restart the controller"
                .formatted(String.join(" and ", runaways.keySet().stream().sorted().toList()))));
  }
}
