package io.ackj.codegen.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how limits have changed. A new allowed value is by far the most common of AWS's changes, and
 * is told apart from the others.
 */
final class LimitChange {
  private static final Pattern VALUES = Pattern.compile("one of (\\S+?)(?=; |$)");

  private LimitChange() {}

  /** Returns what has changed in words, a part each; nothing if the limits are equal. */
  static List<String> describe(String before, String after) {
    List<String> parts = new ArrayList<>();
    if (before.equals(after)) {
      return parts;
    }
    Set<String> old = values(before);
    Set<String> now = values(after);
    boolean both = !old.isEmpty() && !now.isEmpty();
    if (both && withoutValues(before).equals(withoutValues(after))) {
      addIfAny(parts, "now also allows ", without(now, old));
      addIfAny(parts, "no longer allows ", without(old, now));
    } else {
      parts.add("limits were " + shown(before) + " and are " + shown(after));
    }
    return parts;
  }

  private static Set<String> values(String limits) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = VALUES.matcher(limits);
    while (matcher.find()) {
      values.addAll(Arrays.asList(matcher.group(1).split("\\|")));
    }
    return values;
  }

  private static String withoutValues(String limits) {
    return VALUES.matcher(limits).replaceAll("");
  }

  private static Set<String> without(Set<String> values, Set<String> others) {
    Set<String> rest = new TreeSet<>(values);
    rest.removeAll(others);
    return rest;
  }

  private static void addIfAny(List<String> parts, String what, Set<String> values) {
    if (!values.isEmpty()) {
      parts.add(what + String.join(", ", values));
    }
  }

  private static String shown(String limits) {
    return limits.isEmpty() ? "none" : limits;
  }
}
