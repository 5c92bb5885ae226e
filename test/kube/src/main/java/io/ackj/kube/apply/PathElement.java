package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.json.GoJson;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step from a value to a part of it. The order is Kubernetes': names of fields before keys
 * before values before indexes. {@link Object#toString} gives the form of messages, such as {@code
 * .spec} or {@code [name="a"]}.
 */
sealed interface PathElement extends Comparable<PathElement> {

  /** The place of this sort of element among the others. */
  int rank();

  /** Compares with an element of the same sort. */
  int compareAlike(PathElement other);

  /** Returns the form that stands in managed fields, such as {@code f:spec}. */
  String serialized();

  @Override
  default int compareTo(PathElement other) {
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : compareAlike(other);
  }

  /** A field of an object or an entry of a map. */
  record Field(String name) implements PathElement {
    @Override
    public int rank() {
      return 0;
    }

    @Override
    public int compareAlike(PathElement other) {
      return name.compareTo(((Field) other).name);
    }

    @Override
    public String serialized() {
      return "f:" + name;
    }

    @Override
    public String toString() {
      return "." + name;
    }
  }

  /**
   * An entry of a list that is a map.
   *
   * @param parts the keys that the entry has, sorted by name
   */
  record Key(List<Part> parts) implements PathElement {
    public Key {
      parts = parts.stream().sorted().toList();
    }

    /** One of the fields that tell an entry from the others. */
    record Part(String name, JsonNode value) implements Comparable<Part> {
      @Override
      public int compareTo(Part other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : ValueOrder.INSTANCE.compare(value, other.value);
      }
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public int compareAlike(PathElement other) {
      List<Part> others = ((Key) other).parts;
      for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
        int order = parts.get(i).compareTo(others.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(parts.size(), others.size());
    }

    @Override
    public String serialized() {
      return parts.stream()
          .map(part -> GoJson.quote(part.name()) + ":" + GoJson.write(part.value()))
          .collect(Collectors.joining(",", "k:{", "}"));
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part.name() + "=" + printed(part.value()))
          .collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** An entry of a list that is a set. */
  record Value(JsonNode value) implements PathElement {
    @Override
    public int rank() {
      return 2;
    }

    @Override
    public int compareAlike(PathElement other) {
      return ValueOrder.INSTANCE.compare(value, ((Value) other).value);
    }

    @Override
    public String serialized() {
      return "v:" + GoJson.write(value);
    }

    @Override
    public String toString() {
      return "[=" + printed(value) + "]";
    }
  }

  /** An entry of any other list. */
  record Index(int index) implements PathElement {
    @Override
    public int rank() {
      return 3;
    }

    @Override
    public int compareAlike(PathElement other) {
      return Integer.compare(index, ((Index) other).index);
    }

    @Override
    public String serialized() {
      return "i:" + index;
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  private static String printed(JsonNode value) {
    return value.isTextual() ? GoJson.quote(value.textValue()) : GoJson.write(value);
  }
}
