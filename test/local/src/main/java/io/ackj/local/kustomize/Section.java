package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping in a kustomization file, read strictly.
 *
 * @param file that it stands in
 * @param path of the mapping in the file, such as {@code patches[0].target}; empty for the file
 */
record Section(Path file, String path, ObjectNode content) {
  /** Refuses keys of which nothing is known here. */
  void allow(Set<String> keys) {
    content
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                throw Refusals.beyond(file, "\"" + at(key) + "\"");
              }
            });
  }

  boolean has(String key) {
    return content.hasNonNull(key);
  }

  /** Returns a string; empty if there is none. */
  String text(String key) {
    JsonNode value = content.path(key);
    if (value.isTextual()) {
      return value.textValue();
    }
    if (has(key)) {
      throw expected(key, "a string", value);
    }
    return "";
  }

  boolean flag(String key) {
    JsonNode value = content.path(key);
    if (has(key) && !value.isBoolean()) {
      throw expected(key, "true or false", value);
    }
    return value.asBoolean();
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(key)) {
      if (!element.isTextual()) {
        throw expected(key, "a list of strings", element);
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(key)) {
      section(key)
          .content()
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isTextual()) {
                  throw expected(key + "." + field.getKey(), "a string", field.getValue());
                }
                texts.put(field.getKey(), field.getValue().textValue());
              });
    }
    return texts;
  }

  /** Returns the mapping below a key; an empty one if there is none. */
  Section section(String key) {
    JsonNode value = content.path(key);
    if (value instanceof ObjectNode object) {
      return new Section(file, at(key), object);
    }
    if (has(key)) {
      throw expected(key, "a mapping", value);
    }
    return new Section(file, at(key), content.objectNode());
  }

  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    int index = 0;
    for (JsonNode element : list(key)) {
      if (!(element instanceof ObjectNode object)) {
        throw expected(key + "[" + index + "]", "a mapping", element);
      }
      sections.add(new Section(file, at(key + "[" + index + "]"), object));
      index++;
    }
    return sections;
  }

  private JsonNode list(String key) {
    JsonNode value = content.path(key);
    if (has(key) && !value.isArray()) {
      throw expected(key, "a list", value);
    }
    return value;
  }

  private RuntimeException expected(String key, String wanted, JsonNode seen) {
    return Refusals.wrong(file, "%s has to be %s, but is %s".formatted(at(key), wanted, seen));
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
