package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.apply.FieldSet.Node;
import java.util.List;
import java.util.Map;

/** Finds the fields that an object has, which are those that its applier owns. */
final class FieldSetOfObject {
  private FieldSetOfObject() {}

  /** Returns the fields of a value; the value itself is none of them. */
  static FieldSet of(MergeType type, JsonNode value) {
    return visit(type, value).children();
  }

  private static Node visit(MergeType type, JsonNode value) {
    return switch (type.shapeOf(value)) {
      case SCALAR -> Node.LEAF;
      case LIST -> type.isAtomicList() ? Node.LEAF : new Node(false, entries(type, value));
      case MAP -> type.isAtomicMap() ? Node.LEAF : new Node(false, fields(type, value));
    };
  }

  private static FieldSet entries(MergeType type, JsonNode list) {
    FieldSet.Builder entries = new FieldSet.Builder();
    for (Map.Entry<PathElement, List<JsonNode>> entry :
        ListEntries.byElement(type, list).entrySet()) {
      boolean unique = entry.getValue().size() == 1;
      FieldSet children = unique ? of(type.items(), entry.getValue().get(0)) : FieldSet.EMPTY;
      entries.add(entry.getKey(), new Node(true, children));
    }
    return entries.build();
  }

  private static FieldSet fields(MergeType type, JsonNode object) {
    FieldSet.Builder fields = new FieldSet.Builder();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      MergeType fieldType = type.field(name);
      if (fieldType != null) {
        Node node = visit(fieldType, value);
        // Nothing below says that these are there, so they are members themselves.
        boolean hollow = value.isNull() || (value.isObject() && value.isEmpty());
        boolean member = node.member() || hollow || !type.declares(name);
        fields.add(new PathElement.Field(name), new Node(member, node.children()));
      }
    }
    return fields.build();
  }
}
