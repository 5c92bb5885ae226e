package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Calls about the policy of a table or stream. */
final class Policies {
  private final InMemoryDynamoDb dynamoDb;
  private final String arn;

  /** Calls about the policy of the table {@code orders}. */
  Policies(InMemoryDynamoDb dynamoDb) {
    this(dynamoDb, dynamoDb.tableArn("orders"));
  }

  private Policies(InMemoryDynamoDb dynamoDb, String arn) {
    this.dynamoDb = dynamoDb;
    this.arn = arn;
  }

  /** Returns calls about the policy of something else. */
  Policies at(String otherArn) {
    return new Policies(dynamoDb, otherArn);
  }

  /** Returns a policy that denies everybody an operation. */
  static String denying(String operation) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
        + "\"Action\":\"dynamodb:"
        + operation
        + "\",\"Resource\":\"*\"}]}";
  }

  String put(String policy) {
    return put(policy, "", false);
  }

  /** Puts a policy; the revision that is expected is in quotes, or empty if there is none. */
  String put(String policy, String expected, boolean confirmed) {
    return dynamoDb
        .call("PutResourcePolicy", putRequest(policy, expected, confirmed))
        .path("RevisionId")
        .asText();
  }

  String refusalOfPut(String policy, String expected) {
    return dynamoDb.refusal("PutResourcePolicy", putRequest(policy, expected, false));
  }

  private String putRequest(String policy, String expected, boolean confirmed) {
    return "{ResourceArn:'"
        + arn
        + "', Policy:"
        + TextNode.valueOf(policy)
        + ", ConfirmRemoveSelfResourceAccess:"
        + confirmed
        + expectation(expected)
        + "}";
  }

  ObjectNode get() {
    return dynamoDb.call("GetResourcePolicy", named(""));
  }

  String refusalOfGet() {
    return dynamoDb.refusal("GetResourcePolicy", named(""));
  }

  ObjectNode delete(String expected) {
    return dynamoDb.call("DeleteResourcePolicy", named(expected));
  }

  String refusalOfDelete(String expected) {
    return dynamoDb.refusal("DeleteResourcePolicy", named(expected));
  }

  private String named(String expected) {
    return "{ResourceArn:'" + arn + "'" + expectation(expected) + "}";
  }

  private static String expectation(String expected) {
    return expected.isEmpty() ? "" : ", ExpectedRevisionId:" + expected;
  }
}
