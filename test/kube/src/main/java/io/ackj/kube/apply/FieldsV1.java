package io.ackj.kube.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.FieldSet.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which managed fields are stored: a tree of objects whose keys are path elements.
 * {@code "."} says that the element is a member itself and has members below it; an empty object is
 * a member alone.
 */
final class FieldsV1 {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private FieldsV1() {}

  /** Returns the stored form of a set, its keys in Kubernetes' order. */
  static ObjectNode print(FieldSet set) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    printInto(json, set);
    return json;
  }

  private static void printInto(ObjectNode json, FieldSet set) {
    for (PathElement element : set.elements()) {
      Node node = set.node(element);
      ObjectNode child = json.putObject(element.serialized());
      if (node.member() && !node.children().isEmpty()) {
        child.putObject(".");
      }
      printInto(child, node.children());
    }
  }

  /**
   * Reads a stored set. Elements of sorts that are not known are passed over.
   *
   * @throws MalformedFieldsException if a key is no path element
   */
  static FieldSet parse(JsonNode json) throws MalformedFieldsException {
    return parseNode(json).children();
  }

  private static Node parseNode(JsonNode json) throws MalformedFieldsException {
    if (!json.isObject()) {
      throw new MalformedFieldsException("fieldsV1 has to be made of objects, found: " + json);
    }
    FieldSet.Builder children = new FieldSet.Builder();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      Optional<PathElement> element = element(field.getKey());
      if (element.isPresent()) {
        children.add(element.get(), parseNode(field.getValue()));
      }
    }
    FieldSet below = children.build();
    return new Node(json.has(".") || below.isEmpty(), below);
  }

  private static Optional<PathElement> element(String key) throws MalformedFieldsException {
    if (key.equals(".")) {
      return Optional.empty();
    }
    if (key.length() < 2 || key.charAt(1) != ':') {
      throw new MalformedFieldsException("missing colon: " + key);
    }
    String text = key.substring(2);
    return switch (key.charAt(0)) {
      case 'f' -> Optional.of(new PathElement.Field(text));
      case 'v' -> Optional.of(new PathElement.Value(json(text)));
      case 'k' -> Optional.of(new PathElement.Key(parts(json(text))));
      case 'i' -> Optional.of(new PathElement.Index(index(text)));
      default -> Optional.empty();
    };
  }

  private static List<PathElement.Key.Part> parts(JsonNode keys) throws MalformedFieldsException {
    if (!keys.isObject()) {
      throw new MalformedFieldsException("the keys of an entry have to be an object: " + keys);
    }
    List<PathElement.Key.Part> parts = new ArrayList<>();
    keys.properties()
        .forEach(key -> parts.add(new PathElement.Key.Part(key.getKey(), key.getValue())));
    return parts;
  }

  private static int index(String text) throws MalformedFieldsException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new MalformedFieldsException("not an index: " + text);
    }
  }

  private static JsonNode json(String text) throws MalformedFieldsException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new MalformedFieldsException("not JSON: " + text);
    }
  }
}
