package io.ackj.e2e.guide;

import java.util.Arrays;
import java.util.Optional;

/** The comments of a page that the machine reads: {@code <!-- name: value -->}. */
enum Mark {
  /** The block after it is not run or checked; the value is the reason. */
  NOT_RUN("not run", false),
  /** The block after it is saved under this name in the working folder. */
  FILE("file", false),
  /** The commands after it go on in the background; the next come once they print this text. */
  UNTIL("until", false),
  /** The commands after it end with this exit code. */
  EXIT_CODE("exit code", false),
  /** The controller starts here with these flags, in place of one that runs; or {@code none}. */
  CONTROLLER("controller", true),
  /** Something happens that no command of the page does; see {@link BehindTheScenes}. */
  BEHIND("behind the scenes", true),
  /** The page starts a cluster and all else itself; the value says by what. */
  OWN_CLUSTER("cluster of its own", true),
  /** The page is tried by this test class, and not by the machine. */
  TRIED_BY("tried by", true);

  private final String text;
  private final boolean alone;

  Mark(String text, boolean alone) {
    this.text = text;
    this.alone = alone;
  }

  static Optional<Mark> of(String text) {
    return Arrays.stream(values()).filter(mark -> mark.text.equals(text)).findFirst();
  }

  /** Says whether it is an element by itself, and not about the block after it. */
  boolean standsAlone() {
    return alone;
  }

  @Override
  public String toString() {
    return text;
  }
}
