package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.Correlation;
import io.ackj.kube.schema.JsonEquality;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.ListType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lists of an old value into the order of the new one, where order means nothing. CEL
 * compares lists entry by entry; Kubernetes' lists of type set and map are equal in any order.
 */
final class Arrangement {
  private Arrangement() {}

  /** Returns the old value, with lists of type set and map arranged like those of another. */
  static JsonNode like(@Nullable Schema schema, JsonNode old, JsonNode model) {
    if (schema != null && old.isArray() && model.isArray()) {
      return list(schema, old, model);
    }
    if (schema != null && old.isObject() && model.isObject()) {
      ObjectNode arranged = JsonNodeFactory.instance.objectNode();
      for (var field : old.properties()) {
        JsonNode other = model.path(field.getKey());
        Schema child = schema.child(field.getKey()).orElse(null);
        arranged.set(field.getKey(), like(child, field.getValue(), other));
      }
      return arranged;
    }
    return old;
  }

  private static JsonNode list(Schema schema, JsonNode old, JsonNode model) {
    if (schema.listType() == ListType.ATOMIC) {
      return old;
    }
    List<JsonNode> rest = new ArrayList<>();
    old.forEach(rest::add);
    ArrayNode arranged = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : model) {
      JsonNode same = counterpart(schema, rest, element);
      if (same != null) {
        rest.remove(same);
        arranged.add(like(schema.items(), same, element));
      }
    }
    rest.forEach(arranged::add);
    return arranged;
  }

  private static @Nullable JsonNode counterpart(
      Schema list, List<JsonNode> candidates, JsonNode element) {
    if (list.listType() == ListType.MAP) {
      ArrayNode left = JsonNodeFactory.instance.arrayNode().addAll(candidates);
      return Correlation.find(list, left, element);
    }
    return candidates.stream()
        .filter(each -> JsonEquality.equal(each, element))
        .findFirst()
        .orElse(null);
  }
}
