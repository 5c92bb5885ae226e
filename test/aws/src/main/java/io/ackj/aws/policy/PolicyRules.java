package io.ackj.aws.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What DynamoDB asks of a policy beyond its syntax. */
final class PolicyRules {
  private static final Pattern RESOURCE = Pattern.compile("arn:[^:]*:dynamodb:[^:]*:[^:]*:(.+)");
  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "\\*|arn:aws[a-z-]*:(iam|sts)::\\d{12}:"
              + "(root|(user|role|federated-user)/.+|assumed-role/.+/.+)");

  private PolicyRules() {}

  static void check(PolicyDocument document, PolicyTarget target) {
    requireDistinctSids(document);
    for (PolicyStatement statement : document.statements()) {
      requireActions(statement.actions(), target);
      requireResources(statement.resources(), target);
    }
    for (PolicyStatement statement : document.statements()) {
      requirePrincipals(statement.principals());
    }
    if (document.statements().stream().anyMatch(PolicyStatement::grantsUnboundedAccess)) {
      throw PolicyRefusal.unboundedAccess();
    }
  }

  private static void requireDistinctSids(PolicyDocument document) {
    Set<String> seen = new HashSet<>();
    for (PolicyStatement statement : document.statements()) {
      if (statement.sid() != null && !seen.add(statement.sid())) {
        throw PolicyRefusal.invalid("The Statement Ids in the policy are not unique");
      }
    }
  }

  private static void requireActions(NamePatterns actions, PolicyTarget target) {
    List<String> wrong =
        actions.values().stream().filter(action -> !target.hasAction(action)).toList();
    if (!wrong.isEmpty()) {
      throw PolicyRefusal.invalid(
          "The following action names are invalid: "
              + wrong.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")));
    }
  }

  private static void requireResources(NamePatterns resources, PolicyTarget target) {
    for (String resource : resources.values()) {
      Matcher arn = RESOURCE.matcher(resource);
      if (resource.equals("*")) {
        continue;
      }
      if (!arn.matches()) {
        throw PolicyRefusal.invalid("Resource " + resource + " must be in ARN format or \"*\".");
      }
      if (!target.hasRelativeId(arn.group(1))) {
        throw PolicyRefusal.invalid(
            "The relative-id \"" + arn.group(1) + "\" is invalid for ARN \"" + resource + '"');
      }
    }
  }

  private static void requirePrincipals(Principals principals) {
    if (!principals.awsNames().stream().allMatch(name -> PRINCIPAL.matcher(name).matches())) {
      throw PolicyRefusal.principal();
    }
  }
}
