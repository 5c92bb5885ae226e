package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Correlation;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value beside its schema.
 *
 * @param resource whether it is a whole resource
 * @param old the value before the update that corresponds to it; null if there is none
 */
record Node(
    Schema schema,
    boolean resource,
    FieldPath path,
    JsonNode value,
    @Nullable JsonNode old,
    Ratchet ratchet) {

  Node withSchema(Schema other) {
    return new Node(other, resource, path, value, old, new Ratchet(null, ratchet.parent()));
  }

  List<Node> children() {
    if (value.isArray()) {
      return elements();
    }
    return value.isObject() ? fields() : List.of();
  }

  private List<Node> elements() {
    List<Node> children = new ArrayList<>();
    Schema items = schema.items();
    for (int i = 0; items != null && i < value.size(); i++) {
      JsonNode element = value.get(i);
      children.add(
          new Node(
              items,
              items.embeddedResource(),
              path.index(i),
              element,
              Correlation.find(schema, old, element),
              ratchet.index(i)));
    }
    return children;
  }

  private List<Node> fields() {
    List<Node> children = new ArrayList<>();
    for (var field : value.properties()) {
      String name = field.getKey();
      Schema child = schema.child(name).orElse(null);
      if (child != null) {
        boolean named = schema.properties().containsKey(name);
        children.add(
            new Node(
                child,
                child.embeddedResource(),
                named ? path.child(name) : path.key(name),
                field.getValue(),
                old == null ? null : old.get(name),
                ratchet.key(name)));
      }
    }
    return children;
  }
}
