package io.ackj.dynamodb.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes a status, or a part of a spec, as JSON, times as text. */
public final class StatusJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private StatusJson() {}

  /** Returns the JSON of a type that was generated from the CRDs. */
  public static ObjectNode of(Object value) {
    return JSON.valueToTree(value);
  }
}
