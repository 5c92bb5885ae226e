package io.ackj.runtime.role;

import io.ackj.runtime.outcome.Outcome;

/** The role for an object cannot be found now; the outcome says why and what to do. */
public final class NoRoleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  NoRoleException(Outcome outcome) {
    super(outcome.message());
    this.outcome = outcome;
  }

  /** Returns what a pass over the object comes to. */
  public Outcome outcome() {
    return outcome;
  }
}
