package io.ackj.aws.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.Member;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Converts JSON to the types of the model, as AWS does: members that the model does not name and
 * members that are null do not count; what cannot be converted is refused with a {@code
 * SerializationException} in AWS's words.
 */
public final class InputReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ServiceModel model;

  /** Makes a reader of requests to a service. */
  public InputReader(ServiceModel model) {
    this.model = model;
  }

  /**
   * Converts a request.
   *
   * @param structure the operation's input
   * @param body as sent; stays as it is
   * @return a new object with only members that the model names, in the model's order
   * @throws AwsException {@code SerializationException} if a value is of the wrong type
   */
  public ObjectNode read(Shape structure, ObjectNode body) {
    ObjectNode read = NODES.objectNode();
    for (Member member : structure.members().values()) {
      JsonNode value = body.get(member.name());
      if (value != null && !value.isNull()) {
        read.set(member.name(), read(model.shape(member.target()), value, "Unexpected field type"));
      }
    }
    return read;
  }

  /** Converts a value; {@code whenScalar} is what AWS says of a scalar in place of a structure. */
  private JsonNode read(Shape shape, JsonNode value, String whenScalar) {
    return switch (shape.kind()) {
      case STRUCTURE -> readStructure(shape, value, whenScalar);
      case LIST -> readList(shape, value);
      case MAP -> readMap(shape, value);
      case STRING, BLOB, BOOLEAN, INTEGER, LONG, DOUBLE, TIMESTAMP -> Scalars.read(shape, value);
    };
  }

  private ObjectNode readStructure(Shape shape, JsonNode value, String whenScalar) {
    if (value instanceof ObjectNode object) {
      return read(shape, object);
    }
    throw value.isArray()
        ? refused("Unrecognized collection type class " + className(shape))
        : refused(whenScalar);
  }

  private ArrayNode readList(Shape shape, JsonNode value) {
    if (!value.isArray()) {
      throw value.isObject()
          ? refused("Start of structure or map found where not expected")
          : refused("Unexpected field type");
    }
    Shape element = model.shape(shape.part("member").target());
    ArrayNode read = NODES.arrayNode();
    for (JsonNode each : value) {
      read.add(each.isNull() ? each : read(element, each, "Unexpected value type in payload"));
    }
    return read;
  }

  private ObjectNode readMap(Shape shape, JsonNode value) {
    Shape element = model.shape(shape.part("value").target());
    if (!value.isObject()) {
      throw value.isArray()
          ? refused(
              "Unrecognized collection type java.util.Map<java.lang.String, "
                  + className(element)
                  + ">")
          : refused("Unexpected field type");
    }
    ObjectNode read = NODES.objectNode();
    value
        .properties()
        .forEach(
            entry ->
                read.set(
                    entry.getKey(),
                    read(element, entry.getValue(), "Unexpected value type in payload")));
    return read;
  }

  private static String className(Shape shape) {
    return switch (shape.kind()) {
      case STRING -> "java.lang.String";
      default -> "com.amazonaws.dynamodb.v20120810." + shape.name();
    };
  }

  static AwsException refused(@Nullable String message) {
    return AwsException.of("SerializationException", message == null ? "" : message);
  }
}
