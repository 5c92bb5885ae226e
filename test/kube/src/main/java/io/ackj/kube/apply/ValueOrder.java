package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of JSON values by which path elements are sorted: numbers, strings, booleans, lists,
 * objects, null. Numbers are compared by value, so 1 equals 1.0; fields of objects have no order.
 */
enum ValueOrder implements Comparator<JsonNode> {
  INSTANCE;

  static boolean equal(JsonNode left, JsonNode right) {
    return INSTANCE.compare(left, right) == 0;
  }

  @Override
  public int compare(JsonNode left, JsonNode right) {
    int byType = Integer.compare(rank(left), rank(right));
    if (byType != 0) {
      return byType;
    }
    return switch (left.getNodeType()) {
      case NUMBER -> numbers(left, right);
      case STRING -> left.textValue().compareTo(right.textValue());
      case BOOLEAN -> Boolean.compare(left.booleanValue(), right.booleanValue());
      case ARRAY -> lists(left, right);
      case OBJECT -> objects(left, right);
      default -> 0;
    };
  }

  private static int numbers(JsonNode left, JsonNode right) {
    if (left.canConvertToLong() && right.canConvertToLong() && bothIntegral(left, right)) {
      return Long.compare(left.longValue(), right.longValue());
    }
    return left.decimalValue().compareTo(right.decimalValue());
  }

  private static boolean bothIntegral(JsonNode left, JsonNode right) {
    return left.isIntegralNumber() && right.isIntegralNumber();
  }

  private int lists(JsonNode left, JsonNode right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private int objects(JsonNode left, JsonNode right) {
    Iterator<Map.Entry<String, JsonNode>> lefts = sorted(left).entrySet().iterator();
    Iterator<Map.Entry<String, JsonNode>> rights = sorted(right).entrySet().iterator();
    while (lefts.hasNext() && rights.hasNext()) {
      Map.Entry<String, JsonNode> leftField = lefts.next();
      Map.Entry<String, JsonNode> rightField = rights.next();
      int byName = leftField.getKey().compareTo(rightField.getKey());
      int order = byName != 0 ? byName : compare(leftField.getValue(), rightField.getValue());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(lefts.hasNext(), rights.hasNext());
  }

  private static Map<String, JsonNode> sorted(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static int rank(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> 0;
      case STRING -> 1;
      case BOOLEAN -> 2;
      case ARRAY -> 3;
      case OBJECT -> 4;
      default -> 5;
    };
  }
}
