package io.ackj.codegen.emit.iam;

import io.ackj.codegen.config.IamStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of one feature, as a policy of their own.
 *
 * @param feature what it is for; empty for what cannot be left out
 * @param policy these statements
 */
record PolicyPart(Optional<String> feature, PolicyDocument policy) {
  private static final String DIRECTORY = "iam/";

  /** Returns the parts of a policy, in its order; empty if it has no more than one. */
  static List<PolicyPart> of(PolicyDocument policy) {
    Map<Optional<String>, List<IamStatement>> features = new LinkedHashMap<>();
    for (IamStatement statement : policy.statements()) {
      features
          .computeIfAbsent(Optional.ofNullable(statement.feature()), any -> new ArrayList<>())
          .add(statement);
    }
    return features.size() < 2
        ? List.of()
        : features.entrySet().stream()
            .map(
                feature ->
                    new PolicyPart(
                        feature.getKey(),
                        new PolicyDocument(policy.iamPrefix(), feature.getValue())))
            .toList();
  }

  /** Returns the file that it is written to, from the file of the whole policy. */
  String file() {
    String name =
        feature
            .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
            .map(text -> text.replaceAll("^-|-$", ""))
            .orElse("always");
    return DIRECTORY + name + ".json";
  }
}
