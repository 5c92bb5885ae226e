package io.ackj.kube.schema.cel;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of semver.org, compared by its precedence. */
record SemanticVersion(long major, long minor, long patch, String preRelease)
    implements Comparable<SemanticVersion> {
  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final Pattern FORM =
      Pattern.compile(
          "%s\\.%s\\.%s(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?"
              .formatted(NUMBER, NUMBER, NUMBER));

  /** Returns the version that a text stands for, or null if it stands for none. */
  static @Nullable SemanticVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String preRelease = matcher.group(4);
    return new SemanticVersion(
        Long.parseLong(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)),
        preRelease == null ? "" : preRelease);
  }

  /** Returns a text with what people write but the form does not allow removed or filled in. */
  static String normalize(String text) {
    String version = text.replaceFirst("^v", "");
    Matcher matcher = Pattern.compile("([0-9.]+)(.*)").matcher(version);
    if (!matcher.matches()) {
      return version;
    }
    String[] numbers = matcher.group(1).split("\\.", -1);
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < Math.max(3, numbers.length); i++) {
      String number = i < numbers.length ? numbers[i].replaceFirst("^0+(?=[0-9])", "") : "0";
      normal.append(i > 0 ? "." : "").append(number);
    }
    return normal.append(matcher.group(2)).toString();
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int order = Long.compare(major, other.major);
    order = order != 0 ? order : Long.compare(minor, other.minor);
    order = order != 0 ? order : Long.compare(patch, other.patch);
    return order != 0 ? order : comparePreReleases(other.preRelease);
  }

  private int comparePreReleases(String other) {
    if (preRelease.isEmpty() || other.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.isEmpty());
    }
    String[] left = preRelease.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareParts(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareParts(String left, String right) {
    boolean leftNumber = left.matches("[0-9]+");
    boolean rightNumber = right.matches("[0-9]+");
    if (leftNumber && rightNumber) {
      return new BigInteger(left).compareTo(new BigInteger(right));
    }
    return leftNumber == rightNumber
        ? left.compareTo(right)
        : Boolean.compare(rightNumber, leftNumber);
  }
}
