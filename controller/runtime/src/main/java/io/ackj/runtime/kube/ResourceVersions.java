package io.ackj.runtime.kube;

import java.math.BigInteger;

/** Which of two versions of one object is the newer. */
final class ResourceVersions {
  private ResourceVersions() {}

  /**
   * Returns whether {@code version} is older than {@code other}. Servers that do not number
   * versions are taken to answer in order: then none is older.
   */
  static boolean isOlder(String version, String other) {
    return isNumber(version)
        && isNumber(other)
        && new BigInteger(version).compareTo(new BigInteger(other)) < 0;
  }

  private static boolean isNumber(String version) {
    return !version.isEmpty() && version.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
