package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tags in a form that tests can compare. */
final class Tagged {
  private Tagged() {}

  /** Returns what ListTagsOfResource answers, such as {@code stage=test, team=shop}. */
  static String list(InMemoryDynamoDb dynamoDb, String arn) {
    JsonNode tags = dynamoDb.call("ListTagsOfResource", "{ResourceArn:'" + arn + "'}").path("Tags");
    return StreamSupport.stream(tags.spliterator(), false)
        .map(tag -> tag.path("Key").asText() + "=" + tag.path("Value").asText())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
