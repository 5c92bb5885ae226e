package io.ackj.runtime.failure;

import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a denied call. AWS's text names the missing action mostly, and who denies it.
 *
 * @param actionPrefix what the service's IAM actions begin with, for a text that names none
 */
record AccessAdvice(String actionPrefix) {
  private static final Pattern ACTION =
      Pattern.compile("perform:? ([a-z0-9-]+:[A-Za-z]+)", Pattern.CASE_INSENSITIVE);

  /** Returns the advice, in brackets, to stand behind AWS's text. */
  String of(ErrorAnswer error) {
    Matcher named = ACTION.matcher(error.message());
    String action = named.find() ? named.group(1) : actionPrefix + ':' + error.operation();
    if (error.message().contains("explicit deny")) {
      return " (a policy denies " + action + ": remove that statement, or except the controller)";
    }
    return " (allow " + action + " in the IAM policy of the controller's role)";
  }
}
