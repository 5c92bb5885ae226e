package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.VectorIndex;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How attribute definitions and key schemas have to fit together. */
final class AttributeRules {
  private AttributeRules() {}

  /** Reads attribute definitions: types by name, in the order in which they are given. */
  static Map<String, String> read(JsonNode input) {
    Map<String, String> types = new LinkedHashMap<>();
    for (JsonNode definition : Members.list(input, "AttributeDefinitions")) {
      String name = Members.requiredText(definition, "AttributeName");
      if (types.put(name, Members.requiredText(definition, "AttributeType")) != null) {
        throw AwsException.validation("Attribute Name is duplicated: " + name);
      }
    }
    return types;
  }

  /**
   * Refuses a creation unless exactly the key attributes are defined.
   *
   * @param searchAttributes of vector indexes, which are defined as well
   */
  static void checkCreation(
      Map<String, String> types,
      List<KeyElement> tableKeys,
      List<List<KeyElement>> indexKeys,
      List<String> searchAttributes) {
    Stream.concat(Stream.of(tableKeys), indexKeys.stream())
        .forEach(keys -> checkDefined(types, keys));
    Set<String> used = new LinkedHashSet<>();
    Stream.concat(indexKeys.stream(), Stream.of(tableKeys))
        .forEach(keys -> used.addAll(names(keys)));
    used.addAll(searchAttributes);
    if (used.containsAll(types.keySet())) {
      return;
    }
    if (indexKeys.isEmpty()) {
      throw Refusals.invalid(
          "Number of attributes in KeySchema does not exactly match number of attributes defined in"
              + " AttributeDefinitions");
    }
    throw Refusals.invalid(
        "Some AttributeDefinitions are not used. AttributeDefinitions: "
            + types.keySet()
            + ", keys used: "
            + used);
  }

  /**
   * Returns the definitions of a table with those of an index more.
   *
   * @param given with the request; what no key of the index uses is left out
   */
  static Map<String, String> withIndex(
      Table table, Map<String, String> given, String index, List<KeyElement> keys) {
    if (given.isEmpty()) {
      throw Refusals.invalid("AttributeDefinitions is not specified for index: " + index);
    }
    Map<String, String> known = new LinkedHashMap<>(given);
    known.putAll(table.attributes());
    checkDefined(known, keys);
    Map<String, String> merged = new LinkedHashMap<>(table.attributes());
    names(keys).forEach(name -> merged.put(name, known.getOrDefault(name, "")));
    return merged;
  }

  /** Returns the definitions of a table with those that a vector index uses. */
  static Map<String, String> withIndex(Table table, Map<String, String> given, VectorIndex index) {
    Map<String, String> merged = new LinkedHashMap<>(given);
    merged
        .keySet()
        .retainAll(index.search().stream().map(VectorIndex.SearchElement::attributeName).toList());
    merged.putAll(table.attributes());
    return merged;
  }

  /** Returns those definitions of a table that its own keys and its indexes use. */
  static Map<String, String> pruned(Table table) {
    Set<String> used = new LinkedHashSet<>(names(table.keys()));
    table.indexes().local().forEach(index -> used.addAll(names(index.keys())));
    table.indexes().global().stream()
        .map(GlobalIndex::keys)
        .map(AttributeRules::names)
        .forEach(used::addAll);
    table.indexes().vector().stream()
        .flatMap(index -> index.search().stream())
        .forEach(element -> used.add(element.attributeName()));
    Map<String, String> kept = new LinkedHashMap<>(table.attributes());
    kept.keySet().retainAll(used);
    return kept;
  }

  private static void checkDefined(Map<String, String> types, List<KeyElement> keys) {
    if (!types.keySet().containsAll(names(keys))) {
      throw Refusals.invalid(
          "Some index key attributes are not defined in AttributeDefinitions. Keys: "
              + names(keys)
              + ", AttributeDefinitions: "
              + types.keySet());
    }
  }

  private static Collection<String> names(List<KeyElement> keys) {
    return keys.stream().map(KeyElement::attributeName).toList();
  }
}
