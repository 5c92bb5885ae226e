package io.ackj.aws.identity;

import java.util.List;
import java.util.Locale;

/**
 * What is allowed: these actions on these resources. A star stands for any text, a question mark
 * for any one character; actions are compared without regard to case.
 *
 * @param actions such as {@code dynamodb:Describe*}
 * @param resources ARNs, such as {@code arn:aws:dynamodb:*:*:table/*}
 */
public record Statement(List<String> actions, List<String> resources) {
  /** Copies what it is given. */
  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** Returns a statement that allows actions on everything. */
  public static Statement allow(String... actions) {
    return new Statement(List.of(actions), List.of("*"));
  }

  /** Returns the same statement for these resources only. */
  public Statement on(String... arns) {
    return new Statement(actions, List.of(arns));
  }

  /** Returns whether it allows an action on a resource. */
  public boolean allows(String action, String resource) {
    String lowerCase = action.toLowerCase(Locale.ROOT);
    return actions.stream()
            .anyMatch(allowed -> Wildcard.matches(allowed.toLowerCase(Locale.ROOT), lowerCase))
        && resources.stream().anyMatch(allowed -> Wildcard.matches(allowed, resource));
  }
}
