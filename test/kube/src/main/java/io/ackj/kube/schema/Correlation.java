package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Schema.ListType;
import org.jspecify.annotations.Nullable;

/**
 * A value together with what stood in its place before an update. Entries of a list correspond only
 * in lists of type map, by their keys; the fields of an object by their names.
 *
 * <p>It is what ratcheting needs: a value that is wrong but was so before may stay, as in
 * Kubernetes since 1.33.
 */
public final class Correlation {
  private final Schema schema;
  private final JsonNode value;
  private final JsonNode old;
  private @Nullable Boolean unchanged;

  private Correlation(Schema schema, JsonNode value, JsonNode old) {
    this.schema = schema;
    this.value = value;
    this.old = old;
  }

  /** Returns the correlation of whole values, or null if there is no old one. */
  public static @Nullable Correlation of(Schema schema, JsonNode value, @Nullable JsonNode old) {
    return old == null ? null : new Correlation(schema, value, old);
  }

  /** Returns the correlation of a field or a map's value; null if one of both lacks it. */
  public @Nullable Correlation key(String name) {
    Schema child = schema.child(name).orElse(null);
    JsonNode newChild = value.get(name);
    JsonNode oldChild = old.get(name);
    if (child == null || newChild == null || oldChild == null) {
      return null;
    }
    return new Correlation(child, newChild, oldChild);
  }

  /** Returns the correlation of a list's entry; null if none corresponds to it. */
  public @Nullable Correlation index(int index) {
    Schema items = schema.items();
    JsonNode element = value.get(index);
    JsonNode oldElement = element == null ? null : find(schema, old, element);
    if (items == null || element == null || oldElement == null) {
      return null;
    }
    return new Correlation(items, element, oldElement);
  }

  /**
   * Returns the entry of an old list that corresponds to one of the new list, or null if there is
   * none or the list is not of type map.
   */
  public static @Nullable JsonNode find(Schema list, @Nullable JsonNode oldList, JsonNode element) {
    if (list.listType() != ListType.MAP || oldList == null || !oldList.isArray()) {
      return null;
    }
    for (JsonNode candidate : oldList) {
      if (list.listMapKeys().stream()
          .allMatch(key -> JsonEquality.equal(candidate.get(key), element.get(key)))) {
        return candidate;
      }
    }
    return null;
  }

  /** Returns whether the value is what it was; the order in lists of type map does not matter. */
  public boolean unchanged() {
    if (unchanged == null) {
      unchanged = compare();
    }
    return unchanged;
  }

  private boolean compare() {
    if (value.isArray() && old.isArray() && schema.listType() == ListType.MAP) {
      return value.size() == old.size() && entriesAreUnchanged();
    }
    if (value.isObject() && old.isObject()) {
      return value.size() == old.size() && fieldsAreUnchanged();
    }
    return JsonEquality.equal(value, old);
  }

  private boolean entriesAreUnchanged() {
    for (int i = 0; i < value.size(); i++) {
      Correlation child = index(i);
      if (child == null || !child.unchanged()) {
        return false;
      }
    }
    return true;
  }

  private boolean fieldsAreUnchanged() {
    for (var field : value.properties()) {
      Correlation child = key(field.getKey());
      boolean same =
          child == null
              ? JsonEquality.equal(field.getValue(), old.get(field.getKey()))
              : child.unchanged();
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
