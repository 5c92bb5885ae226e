package io.ackj.kube.discovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ackj.kube.builtin.BuiltInKinds;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.SchemaParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Types for tests, and documents as trees. */
final class Types {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Types() {}

  /** Returns a version of a custom kind {@code Widget} of {@code example.com}. */
  static ResourceType widget(String version, boolean status, String schema) {
    return new ResourceType(
        "example.com",
        version,
        "Widget",
        "WidgetList",
        "widgets",
        "widget",
        List.of("wd"),
        List.of("all", "ack"),
        true,
        status,
        new LinkedHashSet<>(
            List.of(
                "delete", "deletecollection", "get", "list", "patch", "create", "update", "watch")),
        SchemaParser.parse(yaml(schema)),
        List.of(),
        List.of(".spec.color"),
        true);
  }

  /** Returns the built-in types and others. */
  static List<ResourceType> builtInAnd(ResourceType... others) {
    List<ResourceType> types = new ArrayList<>(BuiltInKinds.all());
    types.addAll(List.of(others));
    return List.copyOf(types);
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static JsonNode tree(Document document) {
    try {
      return JSON.readTree(document.body());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
