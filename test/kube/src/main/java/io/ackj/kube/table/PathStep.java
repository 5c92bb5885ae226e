package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a JSON path: from some values to those that it leads to. */
sealed interface PathStep {

  /**
   * Takes the step from each of the values.
   *
   * @throws JsonPathException if the step does not fit one of them
   */
  List<JsonNode> walk(List<JsonNode> values) throws JsonPathException;

  /** Steps one after the other. */
  record Sequence(List<PathStep> steps) implements PathStep {
    public Sequence {
      steps = List.copyOf(steps);
    }

    @Override
    public List<JsonNode> walk(List<JsonNode> values) throws JsonPathException {
      List<JsonNode> current = values;
      for (PathStep step : steps) {
        current = step.walk(current);
      }
      return current;
    }
  }

  /** A constant, for the sides of a comparison. */
  record Constant(JsonNode value) implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) {
      return values.stream().map(any -> value).toList();
    }
  }

  /** A field of objects; others have none. */
  record Field(String name) implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode value : values) {
        if (value.isObject() && value.has(name)) {
          found.add(value.get(name));
        }
      }
      return found;
    }
  }

  /** All that is in objects, lists and texts. */
  record Wildcard() implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) {
      List<JsonNode> found = new ArrayList<>();
      values.forEach(value -> value.forEach(found::add));
      return found;
    }
  }

  /** The values themselves, if they contain anything, and all containers below them. */
  record Descent() implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode value : values) {
        if (!value.isEmpty()) {
          List<JsonNode> children = new ArrayList<>();
          value.forEach(children::add);
          found.add(value);
          found.addAll(walk(children));
        }
      }
      return found;
    }
  }

  /** What any of several steps finds. */
  record Union(List<PathStep> steps) implements PathStep {
    public Union {
      steps = List.copyOf(steps);
    }

    @Override
    public List<JsonNode> walk(List<JsonNode> values) throws JsonPathException {
      List<JsonNode> found = new ArrayList<>();
      for (PathStep step : steps) {
        found.addAll(step.walk(values));
      }
      return found;
    }
  }

  /** The entry at an index, from the end if it is negative. */
  record Index(int index) implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) throws JsonPathException {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode value : values) {
        int place = index < 0 ? index + size(value) : index;
        if (place < 0 || place >= size(value)) {
          throw new JsonPathException(
              "array index out of bounds: index %d, length %d".formatted(place, size(value)));
        }
        found.add(value.get(place));
      }
      return found;
    }
  }

  /**
   * Some entries of a list.
   *
   * @param from the first; null for the list's first
   * @param to the one behind the last; null for the list's end
   */
  record Slice(@Nullable Integer from, @Nullable Integer to, int step) implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) throws JsonPathException {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode value : values) {
        int size = size(value);
        int start = from == null ? 0 : place(from, size);
        int end = to == null ? size : place(to, size);
        if (start == end) {
          continue;
        }
        if (start < 0 || end < start || start >= size || end > size) {
          throw new JsonPathException(
              "array index out of bounds: from %d to %d, length %d".formatted(start, end, size));
        }
        for (int i = start; i < end; i += step) {
          found.add(value.get(i));
        }
      }
      return found;
    }

    private static int place(int index, int size) {
      return index < 0 ? index + size : index;
    }
  }

  /**
   * The entries of a list that meet a condition.
   *
   * @param operator such as {@code ==}; {@code exists} if there is only a left side
   */
  record Filter(PathStep left, String operator, PathStep right) implements PathStep {
    @Override
    public List<JsonNode> walk(List<JsonNode> values) throws JsonPathException {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode value : values) {
        if (!value.isArray()) {
          throw new JsonPathException("not array or slice and cannot be filtered");
        }
        for (JsonNode entry : value) {
          if (holds(entry)) {
            found.add(entry);
          }
        }
      }
      return found;
    }

    private boolean holds(JsonNode entry) throws JsonPathException {
      List<JsonNode> lefts = left.walk(List.of(entry));
      if (operator.equals("exists")) {
        return !lefts.isEmpty();
      }
      List<JsonNode> rights = lefts.isEmpty() ? List.of() : right.walk(List.of(entry));
      if (lefts.isEmpty() || rights.isEmpty()) {
        return false;
      }
      if (lefts.size() > 1 || rights.size() > 1) {
        throw new JsonPathException("can only compare one element at a time");
      }
      return compare(lefts.get(0), rights.get(0));
    }

    private boolean compare(JsonNode one, JsonNode other) throws JsonPathException {
      if (one.getNodeType() != other.getNodeType() || one.isContainerNode() || one.isNull()) {
        throw new JsonPathException("incompatible types for comparison");
      }
      int order =
          one.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.asText().compareTo(other.asText());
      return switch (operator) {
        case "==" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        default -> throw new JsonPathException("unrecognized filter operator " + operator);
      };
    }
  }

  private static int size(JsonNode list) throws JsonPathException {
    if (list.isNull()) {
      return JsonNodeFactory.instance.arrayNode().size();
    }
    if (!list.isArray()) {
      throw new JsonPathException("not array or slice");
    }
    return list.size();
  }
}
