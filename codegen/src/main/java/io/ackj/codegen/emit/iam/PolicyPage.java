package io.ackj.codegen.emit.iam;

import io.ackj.codegen.config.IamStatement;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.docs.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the page that explains the policy, statement by statement. */
final class PolicyPage {
  private static final int MANAGED_POLICY_CHARACTERS = 6144;

  private final EmitInput input;
  private final PolicyDocument policy;
  private final List<PolicyPart> policyParts;
  private final OperationUses uses;

  PolicyPage(
      EmitInput input, PolicyDocument policy, List<PolicyPart> policyParts, OperationUses uses) {
    this.input = input;
    this.policy = policy;
    this.policyParts = policyParts;
    this.uses = uses;
  }

  String write() {
    List<String> parts = new ArrayList<>();
    parts.add(Markdown.comment(input.header()));
    parts.add("# IAM policy");
    parts.add(
        """
        The role that the controller runs as needs [iam-policy.json](iam-policy.json), which IAM \
        takes as it is. Statements of features that are not in use can be left out.""");
    parts.add(size());
    parts.add(advice());
    if (!policyParts.isEmpty()) {
      parts.add("## By feature");
      parts.add(
          "The same in parts, each a policy of its own. Take the first one, and those of the"
              + " features that you use.");
      parts.add(files());
    }
    parts.add("## Statements");
    parts.add(overview());
    parts.add(
        "A dash stands where the controller's hand-written code makes the call, or AWS asks for"
            + " the permission in the course of another call.");
    policy.statements().forEach(statement -> parts.add(section(statement)));
    return String.join("\n\n", parts) + "\n";
  }

  private String size() {
    int size = policy.size();
    String verdict =
        size <= MANAGED_POLICY_CHARACTERS ? "" : ": spread the statements over several policies";
    return String.format(
        Locale.ROOT,
        "It has %,d characters without white space; IAM allows %,d in a managed policy%s.",
        size,
        MANAGED_POLICY_CHARACTERS,
        verdict);
  }

  private String files() {
    return Markdown.table(
        List.of("feature", "policy", "statements"),
        policyParts.stream()
            .map(
                part ->
                    List.of(
                        feature(part.feature().orElse(null)),
                        "[" + part.file() + "](" + part.file() + ")",
                        part.policy().statements().stream()
                            .map(statement -> Markdown.linkTo(statement.sid()))
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private String overview() {
    return Markdown.table(
        List.of("statement", "feature"),
        policy.statements().stream()
            .map(
                statement ->
                    List.of(Markdown.linkTo(statement.sid()), feature(statement.feature())))
            .toList());
  }

  private static String feature(@Nullable String feature) {
    return feature == null ? "always needed" : Markdown.line(feature);
  }

  private String advice() {
    List<String> items = new ArrayList<>();
    items.add(
        "To allow less, put your Region, your account and the beginning of your resources' names"
            + " in place of the stars in the ARNs. In IAM a star stands for slashes, too.");
    if (policy.pretty().contains("\"arn:aws:")) {
      items.add(
          "The ARNs are those of the partition `aws`. Elsewhere they begin with the partition's"
              + " name, for example `arn:aws-cn:` or `arn:aws-us-gov:`.");
    }
    items.add(
        "Resources in other accounts are reached through roles there. They need the policy then,"
            + " and the controller's own role must be allowed `sts:AssumeRole` on them.");
    return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
  }

  private String section(IamStatement statement) {
    List<String> parts = new ArrayList<>();
    parts.add(Markdown.heading(3, statement.sid()));
    parts.add("*" + feature(statement.feature()) + "*");
    if (statement.description() != null) {
      parts.add(Markdown.prose(statement.description()));
    }
    parts.add("Resources: " + Markdown.codes(statement.resources()) + ".");
    if (!statement.conditions().isEmpty()) {
      parts.add("Only where " + conditions(statement) + ".");
    }
    parts.add(actions(statement));
    return String.join("\n\n", parts);
  }

  private static String conditions(IamStatement statement) {
    List<String> conditions = new ArrayList<>();
    statement
        .conditions()
        .forEach(
            (operator, values) ->
                values.forEach(
                    (key, allowed) ->
                        conditions.add(
                            Markdown.code(key)
                                + " is "
                                + allowed.stream()
                                    .map(Markdown::code)
                                    .collect(Collectors.joining(" or "))
                                + " ("
                                + Markdown.code(operator)
                                + ")")));
    return String.join(" and ", conditions);
  }

  private String actions(IamStatement statement) {
    List<List<String>> rows = new ArrayList<>();
    policy
        .actions(statement)
        .forEach((action, operation) -> rows.add(List.of(Markdown.code(action), use(operation))));
    return Markdown.table(List.of("action", "called for"), rows);
  }

  private String use(@Nullable String operation) {
    String text = operation == null ? "" : uses.text(operation);
    return text.isEmpty() ? "–" : text;
  }
}
