package io.ackj.runtime.config;

import java.util.regex.Pattern;

/**
 * The syntax of label selectors, as the Kubernetes API takes them in {@code labelSelector}: {@code
 * a=b}, {@code a!=b}, {@code a in (b,c)}, {@code a notin (b)}, {@code a}, {@code !a}, {@code a>1},
 * all joined by commas.
 */
final class LabelSelectorSyntax {
  private static final String NAME = "[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
  private static final String DOMAIN = "[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?";
  private static final String KEY = "(?:" + DOMAIN + "/)?" + NAME;
  private static final String VALUE = "(?:" + NAME + ")?";
  private static final String SET = "\\(\\s*" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*\\s*\\)";
  private static final String REQUIREMENT =
      "\\s*(?:!\\s*"
          + KEY
          + "|"
          + KEY
          + "(?:\\s*(?:==|=|!=)\\s*"
          + VALUE
          + "|\\s*[<>]\\s*\\d+"
          + "|\\s+(?:in|notin)\\s*"
          + SET
          + ")?)\\s*";
  private static final Pattern SELECTOR =
      Pattern.compile(REQUIREMENT + "(?:," + REQUIREMENT + ")*");

  private LabelSelectorSyntax() {}

  /** Says whether the API server would take the selector; the empty one selects everything. */
  static boolean isValid(String selector) {
    return selector.isBlank() || SELECTOR.matcher(selector).matches();
  }
}
