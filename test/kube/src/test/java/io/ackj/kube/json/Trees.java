package io.ackj.kube.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.SchemaParser;

/** JSON trees for tests, written as YAML, which needs fewer quotes. */
public final class Trees {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  private Trees() {}

  public static JsonNode tree(String yaml) {
    try {
      return MAPPER.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not YAML: " + yaml, e);
    }
  }

  public static ObjectNode object(String yaml) {
    return (ObjectNode) tree(yaml);
  }

  public static Schema schema(String yaml) {
    return SchemaParser.parse(tree(yaml));
  }
}
