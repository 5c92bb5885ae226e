package io.ackj.codegen.config;

import java.util.List;

/**
 * The states in which a resource may be updated or deleted ({@code updateable}, {@code deletable});
 * in any other the operation is put off.
 *
 * @param when what must all hold
 * @param requeueAfterSeconds how long to wait before looking again; 30 unless the file says
 *     otherwise
 */
public record StateGuard(List<SyncedCondition> when, int requeueAfterSeconds) {

  static final int DEFAULT_REQUEUE_AFTER_SECONDS = 30;

  /** Copies the list. */
  public StateGuard {
    when = List.copyOf(when);
  }
}
