package io.ackj.codegen.emit.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.ackj.codegen.config.IamStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An IAM policy.
 *
 * @param iamPrefix what actions of this service start with
 * @param statements in the order of the policy
 */
record PolicyDocument(String iamPrefix, List<IamStatement> statements) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * Returns what a statement allows, sorted, each action with the operation behind it; null for
   * actions that are no operation of this service's list.
   */
  SortedMap<String, @Nullable String> actions(IamStatement statement) {
    SortedMap<String, @Nullable String> actions = new TreeMap<>();
    statement.actions().forEach(action -> actions.put(action, null));
    statement
        .operations()
        .forEach(operation -> actions.put(iamPrefix + ":" + operation, operation));
    return actions;
  }

  /** Returns the policy as people read it. */
  String pretty() {
    return write(PRETTY) + "\n";
  }

  /** Returns how many characters IAM counts: white space is none. */
  int size() {
    return write(MAPPER.writer()).length();
  }

  private String write(ObjectWriter writer) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("Version", "2012-10-17");
    policy.put("Statement", statements.stream().map(this::statement).toList());
    try {
      return writer.writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a policy of our own cannot be written", e);
    }
  }

  private Map<String, Object> statement(IamStatement statement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Sid", statement.sid());
    json.put("Effect", "Allow");
    json.put("Action", List.copyOf(actions(statement).keySet()));
    json.put("Resource", statement.resources());
    if (!statement.conditions().isEmpty()) {
      json.put("Condition", statement.conditions());
    }
    return json;
  }
}
