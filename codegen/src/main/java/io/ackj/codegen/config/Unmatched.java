package io.ackj.codegen.config;

/** What becomes of entries that match nothing in AWS's model. */
public enum Unmatched {
  /** They are errors. */
  ERROR {
    @Override
    public void judge(Problems problems) {
      problems.throwIfAny();
    }
  },
  /** They have no effect, and {@link Problems#unmatched()} tells the user so. */
  WARN {
    @Override
    public void judge(Problems problems) {
      problems.throwIfAnyButUnmatched();
    }
  };

  /**
   * Does nothing when the problems leave something to go on with.
   *
   * @throws InvalidConfigException with all problems, otherwise
   */
  public abstract void judge(Problems problems);
}
