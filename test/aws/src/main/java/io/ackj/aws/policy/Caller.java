package io.ackj.aws.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who makes a call, as a policy sees it.
 *
 * @param arn as GetCallerIdentity answers, such as {@code
 *     arn:aws:sts::111122223333:assumed-role/Name/session}
 */
public record Caller(String arn) {
  private static final Pattern SESSION =
      Pattern.compile("arn:([^:]+):sts::(\\d{12}):assumed-role/([^/]+)/.+");
  private static final Pattern ACCOUNT = Pattern.compile("arn:[^:]+:[^:]+::(\\d{12}):.+");

  /** Returns the account's twelve digits; empty if the ARN has none. */
  String account() {
    Matcher matcher = ACCOUNT.matcher(arn);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** Returns what the condition key {@code aws:PrincipalArn} holds: of a session it is the role. */
  String principalArn() {
    Matcher session = SESSION.matcher(arn);
    if (!session.matches()) {
      return arn;
    }
    return "arn:" + session.group(1) + ":iam::" + session.group(2) + ":role/" + session.group(3);
  }

  /** Tells whether a principal's name in a policy means this caller. */
  boolean isNamedBy(String name) {
    if (name.equals("*") || name.equals(arn) || name.equals(principalArn())) {
      return true;
    }
    return name.endsWith("::" + account() + ":root") || isRoleWithPath(name);
  }

  /** A session's ARN lacks the path of its role, so only account and last part can be compared. */
  private boolean isRoleWithPath(String name) {
    Matcher session = SESSION.matcher(arn);
    if (!session.matches() || !name.contains("::" + session.group(2) + ":role/")) {
      return false;
    }
    return name.endsWith("/" + session.group(3));
  }

  /** Returns the values of a condition key; empty if the call has none. */
  List<String> context(String lowerCaseKey) {
    return switch (lowerCaseKey) {
      case "aws:principalarn" -> List.of(principalArn());
      case "aws:principalaccount", "aws:resourceaccount" -> List.of(account());
      default -> List.of();
    };
  }
}
