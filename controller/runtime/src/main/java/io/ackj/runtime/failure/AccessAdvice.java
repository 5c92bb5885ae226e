package io.ackj.runtime.failure;

import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a denied call. AWS's text names the missing action mostly, and which sort of
 * policy denies it or does not allow it.
 *
 * @param actionPrefix what the service's IAM actions begin with, for a text that names none
 * @param statements the statement of the suggested policy by the action that it allows; an action
 *     may end with a star
 */
record AccessAdvice(String actionPrefix, Map<String, String> statements) {
  private static final String OWN_POLICY = "identity-based policy";
  private static final Pattern ACTION =
      Pattern.compile("perform:? ([a-z0-9-]+:[A-Za-z]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_ALLOWED =
      Pattern.compile(" because no (.{1,60}?) allows the [a-z0-9-]+:[A-Za-z]+ action");

  AccessAdvice {
    statements = Map.copyOf(statements);
  }

  /** Returns AWS's text, in ACK's form, with the advice in brackets behind it. */
  String of(ErrorAnswer error) {
    return NOT_ALLOWED.matcher(error.text()).replaceFirst("") + " (" + advice(error) + ")";
  }

  private String advice(ErrorAnswer error) {
    Matcher named = ACTION.matcher(error.message());
    String action = named.find() ? named.group(1) : actionPrefix + ':' + error.operation();
    if (error.message().contains("explicit deny")) {
      return "a policy denies " + action + ": remove that statement, or except the controller";
    }
    Matcher lacking = NOT_ALLOWED.matcher(error.message());
    if (lacking.find() && !lacking.group(1).equals(OWN_POLICY)) {
      return "the " + lacking.group(1) + " has to allow " + action + ", too";
    }
    return "allow "
        + action
        + " in the IAM policy of the controller's role"
        + statement(action).map(sid -> ": statement " + sid).orElse("");
  }

  private Optional<String> statement(String action) {
    return statements.keySet().stream()
        .filter(
            allowed ->
                allowed.endsWith("*")
                    ? action.startsWith(allowed.substring(0, allowed.length() - 1))
                    : allowed.equals(action))
        .map(statements::get)
        .findFirst();
  }
}
