package io.ackj.aws.identity;

/** IAM's wildcards: a star for any text, slashes and colons included, a question mark for one. */
final class Wildcard {
  private Wildcard() {}

  /** Compares from left to right; a mismatch after a star moves on what the star stands for. */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int afterStar = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        afterStar = t;
      } else if (p < pattern.length() && isSame(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++afterStar;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }

  private static boolean isSame(char wanted, char seen) {
    return wanted == '?' || wanted == seen;
  }
}
