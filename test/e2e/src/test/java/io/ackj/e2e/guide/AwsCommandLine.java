package io.ackj.e2e.guide;

import io.ackj.e2e.harness.Programs;
import java.util.regex.Pattern;

/** AWS's command line, which not every machine has. */
final class AwsCommandLine {
  private static final Pattern USE = Pattern.compile("(?m)(^|[|;(]|&&|!)\\s*aws\\s");

  private AwsCommandLine() {}

  static boolean isThere() {
    return Found.IS_THERE;
  }

  static boolean isUsedBy(Element.Block block) {
    return block.language().equals("sh") && USE.matcher(block.text()).find();
  }

  /** To ask takes a second, so it is done once. */
  private static final class Found {
    static final boolean IS_THERE = Programs.findOnPath("aws", "--version").isPresent();
  }
}
