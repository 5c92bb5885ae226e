package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/** Makes answers in the form of DynamoDB's JSON. */
public final class Json {
  private Json() {}

  /** Returns an empty structure. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns a structure with one member. */
  public static ObjectNode object(String member, ObjectNode value) {
    ObjectNode object = object();
    object.set(member, value);
    return object;
  }

  /** Returns a list of structures. */
  public static <T> ArrayNode list(Collection<T> items, Function<T, ObjectNode> describe) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode(items.size());
    items.forEach(item -> list.add(describe.apply(item)));
    return list;
  }

  /** Returns a list of strings. */
  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode(texts.size());
    texts.forEach(list::add);
    return list;
  }

  /** Returns a time: seconds since 1970 with three decimals. */
  public static BigDecimal time(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }
}
