package io.ackj.dynamodb.mapper;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.compare.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A spec as JSON that can be changed at any place, and that knows at which paths a change must be
 * reported: the rules of {@code generator.yaml}, written down once more.
 */
record SpecTree(JsonNode spec) {
  /** Lists whose elements are matched by a member, and that member. */
  private static final Map<String, String> KEYS =
      Map.of(
          "/attributeDefinitions", "attributeName",
          "/globalSecondaryIndexes", "indexName",
          "/keySchema", "attributeName",
          "/localSecondaryIndexes", "indexName",
          "/replicationGroup", "regionName",
          "/tableReplicas", "regionName",
          "/tableReplicas/globalSecondaryIndexes", "indexName",
          "/tags", "key");

  /** Stands for the value that it replaces, and for nothing that a spec holds at random. */
  private static final String CHANGED = " (changed)";

  /**
   * A place in a spec.
   *
   * @param pointer where it is in the JSON
   * @param path where a difference is reported
   * @param key whether it is the member by which an element is matched
   */
  record Place(JsonPointer pointer, FieldPath path, boolean key) {}

  /** Makes a tree in which every element of a list has a key of its own. */
  static SpecTree of(Object spec) {
    JsonNode json = SdkOracle.json(spec);
    removeAmbiguous(json, "");
    return new SpecTree(json);
  }

  private static void removeAmbiguous(JsonNode node, String rule) {
    if (KEYS.containsKey(rule) && node instanceof ArrayNode list) {
      Set<String> seen = new HashSet<>();
      list.removeIf(
          element ->
              !element.has(KEYS.get(rule)) || !seen.add(element.path(KEYS.get(rule)).asText()));
    }
    node.forEach(element -> removeAmbiguous(element, rule));
    node.properties().forEach(p -> removeAmbiguous(p.getValue(), rule + "/" + p.getKey()));
  }

  /** Returns all places, the spec itself left out. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    collect(spec, new Place(JsonPointer.empty(), FieldPath.of("spec"), false), "", false, places);
    places.remove(0);
    return places;
  }

  private static void collect(
      JsonNode node, Place place, String rule, boolean whole, List<Place> places) {
    places.add(place);
    if (node instanceof ObjectNode) {
      for (var member : node.properties()) {
        String name = member.getKey();
        FieldPath path = whole ? place.path() : place.path().child(name);
        boolean key = !whole && name.equals(KEYS.get(rule));
        Place below = new Place(place.pointer().appendProperty(name), path, key);
        collect(member.getValue(), below, rule + "/" + name, whole, places);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      String key = KEYS.get(rule);
      FieldPath path =
          key == null ? place.path() : place.path().element(node.path(i).path(key).asText());
      Place below = new Place(place.pointer().appendIndex(i), path, false);
      collect(node.get(i), below, rule, key == null, places);
    }
  }

  JsonNode at(Place place) {
    return spec.at(place.pointer());
  }

  /** Returns the tree with another text, number or truth value at a place. */
  SpecTree changed(Place place) {
    JsonNode value = at(place);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value.isTextual()) {
      return with(place, nodes.textNode(value.textValue() + CHANGED));
    }
    return with(
        place,
        value.isBoolean()
            ? nodes.booleanNode(!value.booleanValue())
            : nodes.numberNode(value.longValue() + 1));
  }

  /** Returns where {@link #changed} is reported. */
  Set<FieldPath> reportedChange(Place place) {
    if (isReference(place)) {
      return Set.of();
    }
    if (place.key()) {
      FieldPath element = place.path().parent().orElseThrow();
      FieldPath list = element.parent().orElseThrow();
      return Set.of(element, list.element(at(place).textValue() + CHANGED));
    }
    return Set.of(place.path());
  }

  /** Returns the tree without what is at a place. */
  SpecTree without(Place place) {
    return with(place, null);
  }

  /**
   * Returns where the absence of a place is reported: an absent list and an empty one are equal.
   */
  Set<FieldPath> reportedAbsence(Place place) {
    JsonNode value = at(place);
    if (isReference(place) || (value.isArray() && value.isEmpty())) {
      return Set.of();
    }
    String key = value.isArray() ? KEYS.get(rule(place)) : null;
    if (key == null) {
      return Set.of(place.path());
    }
    Set<FieldPath> elements = new HashSet<>();
    value.forEach(element -> elements.add(place.path().element(element.path(key).asText())));
    return elements;
  }

  /** Returns the tree with lists whose order means nothing in any order. */
  SpecTree shuffled(Random random) {
    JsonNode copy = spec.deepCopy();
    for (Place place : places()) {
      if (copy.at(place.pointer()) instanceof ArrayNode list
          && (KEYS.containsKey(rule(place)) || list.path(0).isTextual())) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        Collections.shuffle(elements, random);
        list.removeAll().addAll(elements);
      }
    }
    return new SpecTree(copy);
  }

  private SpecTree with(Place place, @Nullable JsonNode value) {
    JsonNode copy = spec.deepCopy();
    JsonNode holder = copy.at(place.pointer().head());
    if (holder instanceof ArrayNode list) {
      int index = place.pointer().last().getMatchingIndex();
      list.remove(index);
      if (value != null) {
        list.insert(index, value);
      }
    } else {
      String name = place.pointer().last().getMatchingProperty();
      ((ObjectNode) holder).remove(name);
      if (value != null) {
        ((ObjectNode) holder).set(name, value);
      }
    }
    return new SpecTree(copy);
  }

  private static boolean isReference(Place place) {
    return place.pointer().toString().contains("Ref");
  }

  private static String rule(Place place) {
    return place.pointer().toString().replaceAll("/[0-9]+", "");
  }
}
