package io.ackj.kube.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/** JSON as the scenarios show it: YAML with sorted members, which tells strings from numbers. */
final class AnswerText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(Feature.WRITE_DOC_START_MARKER)
                  .disable(Feature.SPLIT_LINES)
                  .enable(Feature.MINIMIZE_QUOTES)
                  .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                  .build())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private AnswerText() {}

  static JsonNode parse(String json) throws JsonProcessingException {
    return JSON.readTree(json);
  }

  /** Reads YAML, or JSON, which is YAML. */
  static JsonNode parseYaml(String yaml) throws JsonProcessingException {
    return YAML.readTree(yaml);
  }

  static List<String> lines(JsonNode json) throws JsonProcessingException {
    // Only maps are sorted, so the tree has to become one.
    Object plain = JSON.convertValue(json, Object.class);
    return YAML.writeValueAsString(plain).stripTrailing().lines().toList();
  }
}
