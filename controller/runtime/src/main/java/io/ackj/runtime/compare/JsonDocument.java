package io.ackj.runtime.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads JSON documents and compares them by what they say. */
final class JsonDocument {
  /** Strict, so that a document of which a part would be dropped is not taken for another one. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private JsonDocument() {}

  /** Reads a document; empty if the text is not exactly one JSON value. */
  static Optional<JsonNode> parse(String text) {
    try {
      JsonNode document = JSON.readTree(text);
      return document.isMissingNode() ? Optional.empty() : Optional.of(document);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** Says whether two documents say the same; 1 and 1.0 do. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(JsonDocument::compareValues, other);
  }

  /** Returns a text that is the same for documents that differ in the order of members only. */
  static String sortedText(JsonNode document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a parsed document cannot be written", e);
    }
  }

  private static int compareValues(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
