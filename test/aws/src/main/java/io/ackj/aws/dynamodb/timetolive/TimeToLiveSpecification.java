package io.ackj.aws.dynamodb.timetolive;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code TimeToLiveSpecification} of the model: what time to live shall be. */
public record TimeToLiveSpecification(boolean enabled, String attributeName) {
  /** Reads it. */
  public static TimeToLiveSpecification of(JsonNode json) {
    return new TimeToLiveSpecification(
        json.path("Enabled").asBoolean(), json.path("AttributeName").asText());
  }
}
