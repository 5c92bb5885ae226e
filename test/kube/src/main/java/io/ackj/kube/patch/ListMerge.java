package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.MergeStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a strategic merge patch merges one list. Entries of the patch come in the patch's order;
 * those that only the server has keep their order, and stand before an entry of the patch if they
 * did so until now.
 *
 * @param strategy what the schema says of the list
 * @param entries the schema of an entry; null if none is known
 */
record ListMerge(MergeStrategy strategy, @Nullable Schema entries) {

  static ListMerge of(@Nullable Schema list) {
    return list == null
        ? new ListMerge(MergeStrategy.REPLACE, null)
        : new ListMerge(list.mergeStrategy(), list.items());
  }

  /** Whether the list is merged at all, and not replaced. */
  boolean isMerging() {
    return strategy.merge();
  }

  /** Returns the merged list; both arguments may be changed. */
  ArrayNode merge(ArrayNode original, ArrayNode patch) {
    if (original.isEmpty() && patch.isEmpty()) {
      return original;
    }
    checkAlike(original, patch);
    boolean ofObjects = (original.isEmpty() ? patch : original).get(0).isObject();
    if (!ofObjects) {
      return inOrder(union(original, patch), patch, original);
    }
    if (strategy.key() == null) {
      throw PatchErrors.internal("cannot merge lists without merge key for list of objects");
    }
    return mergeByKey(original, patch, strategy.key());
  }

  private ArrayNode mergeByKey(ArrayNode original, ArrayNode patch, String key) {
    ArrayNode plain = JsonNodeFactory.instance.arrayNode();
    boolean replaces = false;
    for (JsonNode entry : patch) {
      JsonNode directive = entry.get("$patch");
      if (directive == null) {
        plain.add(entry);
      } else {
        replaces |= obey(directive.asText(), entry, original, key);
      }
    }
    if (replaces) {
      return plain;
    }
    ArrayNode before = original.deepCopy();
    for (JsonNode entry : plain) {
      mergeEntry(original, (ObjectNode) entry, key);
    }
    return inOrder(original, plain, before);
  }

  /** Does what a directive among the entries says; returns whether it replaces the whole list. */
  private boolean obey(String directive, JsonNode entry, ArrayNode original, String key) {
    switch (directive) {
      case "replace" -> {
        return true;
      }
      case "delete" -> {
        if (!entry.has(key)) {
          throw PatchErrors.noMergeKey(entry, key);
        }
        removeAll(original, entry.get(key), key);
        return false;
      }
      case "merge" ->
          throw PatchErrors.internal("merging lists cannot yet be specified in the patch");
      default ->
          throw PatchErrors.unknownDirective(TextNode.valueOf(directive), (ObjectNode) entry);
    }
  }

  private static void removeAll(ArrayNode list, JsonNode keyValue, String key) {
    for (Iterator<JsonNode> entries = list.iterator(); entries.hasNext(); ) {
      if (keyValue.equals(entries.next().get(key))) {
        entries.remove();
      }
    }
  }

  private void mergeEntry(ArrayNode original, ObjectNode entry, String key) {
    JsonNode keyValue = entry.get(key);
    if (keyValue == null) {
      throw PatchErrors.noMergeKey(entry, key);
    }
    int found = indexOf(original, entry);
    if (found < 0) {
      original.add(StrategicMergePatch.withoutDirectives(entry));
    } else {
      ObjectNode present = (ObjectNode) original.get(found);
      original.set(found, StrategicMergePatch.merge(present, entry, entries));
    }
  }

  /**
   * Returns a list in the order of the patch, the rest being fitted in as it was.
   *
   * @param order entries of the patch, or as {@code $setElementOrder} gives them
   * @param before the list before the patch
   */
  ArrayNode inOrder(ArrayNode merged, ArrayNode order, ArrayNode before) {
    List<JsonNode> patched = new ArrayList<>();
    List<JsonNode> serverOnly = new ArrayList<>();
    for (JsonNode entry : merged) {
      checkKey(entry);
      (indexOf(order, entry) < 0 ? serverOnly : patched).add(entry);
    }
    patched.sort(Comparator.comparingInt(entry -> indexOf(order, entry)));
    serverOnly.sort(Comparator.comparingInt(entry -> indexOf(before, entry)));
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    int next = 0;
    for (JsonNode entry : patched) {
      while (next < serverOnly.size() && precedes(serverOnly.get(next), entry, before)) {
        result.add(serverOnly.get(next++));
      }
      result.add(entry);
    }
    serverOnly.subList(next, serverOnly.size()).forEach(result::add);
    return result;
  }

  private boolean precedes(JsonNode left, JsonNode right, ArrayNode before) {
    int leftIndex = indexOf(before, left);
    int rightIndex = indexOf(before, right);
    return leftIndex >= 0 && rightIndex >= 0 && leftIndex < rightIndex;
  }

  /** Checks that the patch has its entries in the order that {@code $setElementOrder} gives. */
  void checkOrder(ArrayNode patch, ArrayNode order) {
    int place = 0;
    for (JsonNode entry : patch) {
      if (entry.has("$patch") || order.isEmpty()) {
        continue;
      }
      checkKey(entry);
      while (place < order.size() && !identity(order.get(place)).equals(identity(entry))) {
        place++;
      }
      if (place++ >= order.size()) {
        throw PatchErrors.internal(
            "The order in patch list:\n%s\n doesn't match $setElementOrder list:\n%s\n"
                .formatted(printed(patch), printed(order)));
      }
    }
  }

  private static String printed(ArrayNode list) {
    List<String> items = new ArrayList<>();
    list.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
    return "[" + String.join(" ", items) + "]";
  }

  private void checkKey(JsonNode entry) {
    String key = strategy.key();
    if (key != null && !entry.has(key)) {
      throw PatchErrors.noMergeKey(entry, key);
    }
  }

  private int indexOf(ArrayNode list, JsonNode entry) {
    for (int i = 0; i < list.size(); i++) {
      if (identity(list.get(i)).equals(identity(entry))) {
        return i;
      }
    }
    return -1;
  }

  /** What tells an entry from the others: the value of its key, or itself. */
  private JsonNode identity(JsonNode entry) {
    String key = strategy.key();
    if (key == null) {
      return entry;
    }
    JsonNode value = entry.get(key);
    return value == null ? MissingNode.getInstance() : value;
  }

  private static ArrayNode union(ArrayNode original, ArrayNode patch) {
    LinkedHashSet<JsonNode> values = new LinkedHashSet<>();
    original.forEach(values::add);
    patch.forEach(values::add);
    return JsonNodeFactory.instance.arrayNode().addAll(values);
  }

  private static void checkAlike(ArrayNode original, ArrayNode patch) {
    String type = null;
    for (JsonNode entry : original.deepCopy().addAll(patch)) {
      if (entry.isArray()) {
        throw PatchErrors.listOfLists();
      }
      String own = GoTypes.goName(entry);
      if (type != null && !type.equals(own)) {
        throw PatchErrors.internal(
            "list element types are not identical: [%s %s]"
                .formatted(printed(original), printed(patch)));
      }
      type = own;
    }
  }
}
