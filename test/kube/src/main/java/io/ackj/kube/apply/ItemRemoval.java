package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.FieldSet.Node;
import java.util.Map;

/** Takes fields and entries of lists out of an object. */
final class ItemRemoval {
  private ItemRemoval() {}

  /**
   * Returns the value without the members of a set.
   *
   * @return null in JSON if nothing is left of an object or list, and if a value that is owned as a
   *     whole has something below it in the set
   */
  static JsonNode remove(MergeType type, JsonNode value, FieldSet unwanted) {
    return switch (type.shapeOf(value)) {
      case SCALAR -> value;
      case LIST -> value.isArray() ? withoutEntries(type, value, unwanted) : NullNode.instance;
      case MAP -> value.isObject() ? withoutFields(type, value, unwanted) : NullNode.instance;
    };
  }

  private static JsonNode withoutEntries(MergeType type, JsonNode list, FieldSet unwanted) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    if (type.isAtomicList()) {
      return NullNode.instance;
    }
    for (JsonNode entry : list) {
      Node node = unwanted.node(ListEntries.elementOf(type, entry));
      if (!node.member()) {
        kept.add(descend(type.items(), entry, node));
      }
    }
    return kept.isEmpty() ? NullNode.instance : kept;
  }

  private static JsonNode withoutFields(MergeType type, JsonNode object, FieldSet unwanted) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    if (type.isAtomicMap()) {
      return NullNode.instance;
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Node node = unwanted.node(new PathElement.Field(field.getKey()));
      MergeType fieldType = type.field(field.getKey());
      if (fieldType == null) {
        kept.set(field.getKey(), field.getValue());
      } else if (!node.member()) {
        kept.set(field.getKey(), descend(fieldType, field.getValue(), node));
      }
    }
    return kept.isEmpty() ? NullNode.instance : kept;
  }

  private static JsonNode descend(MergeType type, JsonNode value, Node unwanted) {
    return unwanted.children().isEmpty() ? value : remove(type, value, unwanted.children());
  }
}
