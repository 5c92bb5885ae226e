package io.ackj.runtime.reference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.runtime.resource.ReferenceRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in an object where a reference is given.
 *
 * @param field the place of the value, for people: {@code spec.parts[0].material}
 * @param referenceField the place of the reference, for people
 * @param pointer the place of the value
 * @param value what is there already; may be missing
 * @param references what is referred to: one, or as many as the list has
 */
record ReferencePlace(
    ReferenceRule rule,
    String field,
    String referenceField,
    JsonPointer pointer,
    JsonNode value,
    List<JsonNode> references) {
  private static final String EACH = "[]";

  ReferencePlace {
    references = List.copyOf(references);
  }

  /** Returns the places of an object in which a reference of a rule is given. */
  static List<ReferencePlace> in(JsonNode object, ReferenceRule rule) {
    List<ReferencePlace> found = new ArrayList<>();
    String path = rule.field();
    int end = path.lastIndexOf('.');
    List<String> way = List.of(path.substring(0, end).split("\\.", -1));
    new Search(rule, found).follow(object, way, "", JsonPointer.empty());
    return found;
  }

  /** Says whether a value is given beside the reference. */
  boolean hasValue() {
    return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
  }

  private record Search(ReferenceRule rule, List<ReferencePlace> found) {
    void follow(JsonNode node, List<String> way, String text, JsonPointer pointer) {
      if (way.isEmpty()) {
        look(node, text, pointer);
        return;
      }
      String step = way.get(0);
      String name = step.endsWith(EACH) ? step.substring(0, step.indexOf('[')) : step;
      String place = text.isEmpty() ? name : text + '.' + name;
      JsonNode child = node.path(name);
      List<String> rest = way.subList(1, way.size());
      if (!step.endsWith(EACH)) {
        follow(child, rest, place, pointer.appendProperty(name));
        return;
      }
      for (int i = 0; i < child.size(); i++) {
        follow(
            child.path(i),
            rest,
            place + '[' + i + ']',
            pointer.appendProperty(name).appendIndex(i));
      }
    }

    private void look(JsonNode parent, String text, JsonPointer pointer) {
      String field = last(rule.field());
      String referenceField = last(rule.referenceField());
      JsonNode reference = parent.path(referenceField);
      List<JsonNode> references = new ArrayList<>();
      if (rule.list()) {
        reference.forEach(references::add);
      } else if (!reference.isMissingNode() && !reference.isNull()) {
        references.add(reference);
      }
      if (!references.isEmpty()) {
        found.add(
            new ReferencePlace(
                rule,
                text + '.' + field,
                text + '.' + referenceField,
                pointer.appendProperty(field),
                parent.path(field),
                references));
      }
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }
}
