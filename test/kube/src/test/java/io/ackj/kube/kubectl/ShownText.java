package io.ackj.kube.kubectl;

import io.ackj.kube.contract.Placeholders;
import java.util.regex.Pattern;

/** What kubectl prints, with placeholders where two runs differ. */
final class ShownText {
  private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;]*m");

  /** {@code LAST SEEN} and {@code FIRST SEEN} come first, {@code AGE} last. */
  private static final Pattern AGE =
      Pattern.compile("(?m)^(\\d+[smh])+ +|(?<=[ \\t])(\\d+[smh])+$");

  private static final Pattern REVISION =
      Pattern.compile("(resourceVersion\"?: \"?|Resource Version: +)(\\d+)");
  private static final Pattern DIFF_FILE = Pattern.compile("\\S*/(LIVE|MERGED)-\\d+/");
  private static final Pattern DIFF_TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)? [+]0000");
  private static final Pattern EDIT_FILE = Pattern.compile("kubectl-edit-\\d+");
  private static final Pattern VERSION =
      Pattern.compile("(?<=(Client|Server|Kustomize) Version: )v\\d\\S*");

  /** Not every kubectl tells where it has deleted something. */
  private static final Pattern WHERE = Pattern.compile("(deleted) from \\S+ namespace");

  /** It depends on both versions whether this is there. */
  private static final Pattern SKEW =
      Pattern.compile("(?mi)^warning: version difference between .*\n");

  /** Such as that a watch was short, which depends on how fast the machine is. */
  private static final Pattern LOG = Pattern.compile("(?m)^[IWE]\\d{4} \\d\\d:\\d\\d:\\d\\d.*\n");

  private ShownText() {}

  static String of(String output, Placeholders placeholders) {
    String text = COLORS.matcher(output).replaceAll("");
    text = SKEW.matcher(text).replaceAll("");
    text = LOG.matcher(text).replaceAll("");
    text = WHERE.matcher(text).replaceAll("$1");
    text = DIFF_FILE.matcher(text).replaceAll("<$1>/");
    text = DIFF_TIME.matcher(text).replaceAll("<time>");
    text = EDIT_FILE.matcher(text).replaceAll("kubectl-edit-<number>");
    text = VERSION.matcher(text).replaceAll("<version>");
    text =
        REVISION
            .matcher(text)
            .replaceAll(match -> match.group(1) + placeholders.revision(match.group(2)));
    text = AGE.matcher(text).replaceAll(match -> age(match.group()));
    return placeholders.inText(text);
  }

  private static String age(String text) {
    return text.endsWith(" ") ? "<age>  " : "<age>";
  }
}
