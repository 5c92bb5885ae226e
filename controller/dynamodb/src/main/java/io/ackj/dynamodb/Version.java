package io.ackj.dynamodb;

/** The version of this build, which the launcher knows. */
final class Version {
  private Version() {}

  /** Returns it, as ACK does: {@code unknown} if nobody said. */
  static String text() {
    return System.getProperty("ackj.version", "unknown");
  }
}
