package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource-based policy. Two that are equal are the same policy to PutResourcePolicy: blanks,
 * order of keys and lists of one do not matter, but a missing version differs from the one that
 * GetResourcePolicy shows in its place.
 *
 * @param version null if the policy was written without one
 * @param id null if it has none
 * @param statements at least one
 */
public record PolicyDocument(
    @Nullable String version, @Nullable String id, List<PolicyStatement> statements) {
  private static final String VERSION_WHEN_MISSING = "2008-10-17";

  /** Copies the list. */
  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * Reads a policy.
   *
   * @param text at most 20,480 bytes, blanks counted
   * @param target what it is to be attached to
   * @throws AwsException a {@code ValidationException} if DynamoDB would not take it there
   */
  public static PolicyDocument parse(String text, PolicyTarget target) {
    PolicyDocument document = new PolicyParser(text).parse();
    PolicyRules.check(document, target);
    return document;
  }

  /**
   * Tells whether the policy denies a caller an action, which no other policy can allow then.
   *
   * @param action such as {@code dynamodb:DescribeTable}
   * @param resourceArn of the table, index or stream that the call is about
   */
  public boolean denies(Caller caller, String action, String resourceArn) {
    return statements.stream().anyMatch(statement -> statement.denies(caller, action, resourceArn));
  }

  /** Returns the text that GetResourcePolicy shows: without blanks and with keys in one order. */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("Version", version == null ? VERSION_WHEN_MISSING : version);
    if (id != null) {
      json.put("Id", id);
    }
    ArrayNode list = json.putArray("Statement");
    statements.forEach(statement -> list.add(statement.json()));
    return json.toString();
  }
}
