package io.ackj.aws.contract;

/**
 * What came of a step.
 *
 * @param code the error's code, or {@code ok}
 * @param text the error's message, or what the step looks at in the answer
 */
record Outcome(String code, String text) {
  /** What follows differs from call to call, or is not known. */
  private static final String OPEN_END = "...";

  static Outcome ok(String seen) {
    return new Outcome("ok", seen);
  }

  /**
   * Returns whether another server means the same: the words of an error are AWS's alone, but its
   * code, and what an answer holds, are everybody's.
   */
  boolean meansTheSameAs(Outcome other) {
    return isOk() ? equals(other) : code.equals(other.code);
  }

  /** Returns whether a text is as written, or begins so where what is written ends in dots. */
  static boolean isWritten(String written, String text) {
    return written.endsWith(OPEN_END)
        ? text.startsWith(written.substring(0, written.length() - OPEN_END.length()))
        : text.equals(written);
  }

  /** Returns whether this is what was expected, whose text may be a beginning that ends in dots. */
  boolean fulfils(Outcome expected) {
    return code.equals(expected.code) && isWritten(expected.text, text);
  }

  private boolean isOk() {
    return code.equals("ok");
  }

  /** Returns the outcome in the form of {@code differences.tsv}: without an error's words. */
  String brief() {
    return isOk() ? "ok " + text : code;
  }

  @Override
  public String toString() {
    return isOk() ? "ok " + text : code + ": " + text;
  }
}
