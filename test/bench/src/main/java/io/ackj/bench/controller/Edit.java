package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A change of a table's spec, and how to ask AWS whether it is done.
 *
 * @param name of the edit, and of the table
 * @param before members of the spec before it, as a JSON object
 * @param change what is merged into the spec, as a JSON object
 * @param operation a read of AWS
 * @param input of the read, as JSON
 * @param done tells by the answer whether AWS has done it
 */
record Edit(
    String name,
    String before,
    String change,
    String operation,
    String input,
    Predicate<JsonNode> done) {

  /** Returns a change that DescribeTable tells of; besides, the table has to be active. */
  static Edit described(String name, String before, String change, Predicate<JsonNode> done) {
    return new Edit(
        name,
        before,
        change,
        "DescribeTable",
        inputFor(name),
        answer -> {
          JsonNode table = answer.path("Table");
          return table.path("TableStatus").asText().equals("ACTIVE") && done.test(table);
        });
  }

  /** Returns a change that another read tells of, when a member of the answer has a value. */
  static Edit told(
      String name, String before, String change, String operation, String member, String value) {
    return new Edit(
        name,
        before,
        change,
        operation,
        inputFor(name),
        answer -> answer.at(member).asText().equals(value));
  }

  /** Returns a change that a read tells of which takes the table's ARN. */
  static Edit toldByArn(
      String name, String before, String change, String operation, String contained) {
    return new Edit(
        name,
        before,
        change,
        operation,
        "{\"ResourceArn\": \"" + Policies.arn(name) + "\"}",
        answer -> answer.toString().contains(contained));
  }

  /** Returns the table as it is before. */
  Manifest manifest() {
    return Manifest.of(name, before);
  }

  private static String inputFor(String table) {
    return "{\"TableName\": \"" + table + "\"}";
  }
}
