package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a statement is about.
 *
 * @param negated whether it is about all but these ({@code NotPrincipal})
 * @param everyone whether the policy says {@code "*"} without naming a kind
 * @param byKind names by kind, such as {@code AWS} or {@code Service}; account numbers are written
 *     as the ARN of the account's root, and no name is there twice
 */
record Principals(boolean negated, boolean everyone, Map<String, List<String>> byKind) {
  private static final String AWS = "AWS";

  Principals {
    byKind = Map.copyOf(byKind);
  }

  /** Returns the element's name in the policy. */
  String element() {
    return negated ? "NotPrincipal" : "Principal";
  }

  /** Tells whether everybody is meant, whoever that is. */
  boolean isUnbounded() {
    return negated || everyone || byKind.getOrDefault(AWS, List.of()).contains("*");
  }

  /** Returns the names of AWS principals. */
  List<String> awsNames() {
    return byKind.getOrDefault(AWS, List.of());
  }

  /** Tells whether a caller is meant. */
  boolean covers(Caller caller) {
    boolean named = everyone || awsNames().stream().anyMatch(caller::isNamedBy);
    return named != negated;
  }

  /** Returns the value as GetResourcePolicy shows it. */
  JsonNode json() {
    if (everyone) {
      return TextNode.valueOf("*");
    }
    ObjectNode kinds = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(byKind).forEach((kind, names) -> kinds.set(kind, NamePatterns.single(names)));
    return kinds;
  }
}
