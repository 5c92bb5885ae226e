package io.ackj.aws.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.Member;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a form such as {@code Tags.member.1.Key=a} into the members of a request. */
final class QueryInput {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ServiceModel model;
  private final Map<String, String> form;

  QueryInput(ServiceModel model, Map<String, String> form) {
    this.model = model;
    this.form = form;
  }

  ObjectNode read(Shape structure) {
    return readStructure(structure, "");
  }

  private ObjectNode readStructure(Shape structure, String prefix) {
    ObjectNode read = NODES.objectNode();
    for (Member member : structure.members().values()) {
      JsonNode value = read(model.shape(member.target()), prefix + member.name());
      if (value != null) {
        read.set(member.name(), value);
      }
    }
    return read;
  }

  private @Nullable JsonNode read(Shape shape, String name) {
    return switch (shape.kind()) {
      case STRUCTURE -> isEmpty(name) ? null : readStructure(shape, name + ".");
      case LIST, MAP -> isEmpty(name) ? null : readList(shape, name);
      default -> readScalar(shape, form.get(name));
    };
  }

  private ArrayNode readList(Shape shape, String name) {
    Shape element = model.shape(shape.part("member").target());
    ArrayNode read = NODES.arrayNode();
    JsonNode next = read(element, name + ".member.1");
    while (next != null) {
      read.add(next);
      next = read(element, name + ".member." + (read.size() + 1));
    }
    return read;
  }

  private boolean isEmpty(String name) {
    return form.keySet().stream().noneMatch(key -> key.startsWith(name + "."));
  }

  private static @Nullable JsonNode readScalar(Shape shape, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (shape.kind()) {
      case INTEGER, LONG -> NODES.numberNode(number(value));
      default -> NODES.textNode(value);
    };
  }

  private static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw AwsException.of("MalformedInput", "\"" + value + "\" is not a whole number");
    }
  }
}
