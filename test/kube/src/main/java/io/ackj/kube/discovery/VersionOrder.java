package io.ackj.kube.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which the versions of a group are preferred: stable before beta before alpha, the
 * higher number first; then all that is no version of this form, by name.
 */
final class VersionOrder {
  private static final Pattern FORM =
      Pattern.compile("v([1-9]\\d{0,8})(?:(alpha|beta)([1-9]\\d{0,8}))?");
  private static final List<String> STAGES = List.of("alpha", "beta", "");

  /** The preferred version comes first. */
  static final Comparator<String> PREFERRED_FIRST =
      Comparator.comparing(VersionOrder::rank)
          .thenComparing(VersionOrder::compareForm)
          .thenComparing(Comparator.naturalOrder());

  private VersionOrder() {}

  private static int rank(String version) {
    Matcher form = FORM.matcher(version);
    return form.matches() ? -1 - STAGES.indexOf(stage(form)) : 0;
  }

  private static int compareForm(String one, String other) {
    Matcher first = FORM.matcher(one);
    Matcher second = FORM.matcher(other);
    if (!first.matches() || !second.matches()) {
      return 0;
    }
    int major = Integer.compare(number(second, 1), number(first, 1));
    return major != 0 ? major : Integer.compare(number(second, 3), number(first, 3));
  }

  private static String stage(Matcher form) {
    String stage = form.group(2);
    return stage == null ? "" : stage;
  }

  private static int number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
