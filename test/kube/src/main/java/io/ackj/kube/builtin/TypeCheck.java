package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.status.ApiException;

/**
 * Whether an object can be decoded into the Go structs of a built-in kind. It is refused with the
 * words of Go's decoder, since that is what clients show. A null fits everywhere.
 */
final class TypeCheck {
  private final ResourceType type;

  private TypeCheck(ResourceType type) {
    this.type = type;
  }

  /**
   * Checks the types of all values that the schema knows.
   *
   * @throws ApiException a 400 for the first value of a wrong type
   */
  static void check(ResourceType type, JsonNode object) {
    new TypeCheck(type).check(type.schema(), object, new Place("", ""));
  }

  private void check(Schema schema, JsonNode value, Place place) {
    Schema.Type wanted = schema.type();
    if (value.isNull() || wanted == null) {
      return;
    }
    switch (wanted) {
      case OBJECT -> checkObject(schema, value, place);
      case ARRAY -> checkArray(schema, value, place);
      case STRING -> checkText(schema, value, place);
      case INTEGER -> demand(isInteger(schema, value), schema, value, place);
      case NUMBER -> demand(value.isNumber(), schema, value, place);
      case BOOLEAN -> demand(value.isBoolean(), schema, value, place);
    }
  }

  private void checkObject(Schema schema, JsonNode value, Place place) {
    demand(value.isObject(), schema, value, place);
    for (var entry : value.properties()) {
      Schema property = schema.properties().get(entry.getKey());
      Schema map = schema.additionalProperties();
      if (property != null) {
        check(property, entry.getValue(), place.field(GoType.structName(schema), entry.getKey()));
      } else if (map != null) {
        check(map, entry.getValue(), place);
      }
    }
  }

  private void checkArray(Schema schema, JsonNode value, Place place) {
    demand(value.isArray(), schema, value, place);
    Schema items = schema.items();
    if (items != null) {
      value.forEach(item -> check(items, item, place));
    }
  }

  private void checkText(Schema schema, JsonNode value, Place place) {
    demand(value.isTextual(), schema, value, place);
    String problem = GoType.problemOfText(schema, value.asText());
    if (problem != null) {
      throw refused(problem);
    }
  }

  private static boolean isInteger(Schema schema, JsonNode value) {
    return value.isIntegralNumber()
        && ("int32".equals(schema.checks().format())
            ? value.canConvertToInt()
            : value.canConvertToLong());
  }

  private void demand(boolean fits, Schema schema, JsonNode value, Place place) {
    if (!fits) {
      throw refused(
          "json: cannot unmarshal %s into Go %s of type %s"
              .formatted(found(schema, value), place, GoType.name(schema)));
    }
  }

  private static String found(Schema schema, JsonNode value) {
    if (value.isNumber()) {
      return schema.type() == Schema.Type.INTEGER ? "number " + value.asText() : "number";
    }
    if (value.isBoolean()) {
      return "bool";
    }
    return value.isTextual() ? "string" : value.isArray() ? "array" : "object";
  }

  private ApiException refused(String problem) {
    return ApiException.badRequest(
        "%s in version \"%s\" cannot be handled as a %s: %s"
            .formatted(type.kind(), type.version(), type.kind(), problem));
  }

  /**
   * Where a value stands, as Go names it: the struct that has the field, and the path from the top,
   * without the keys of maps and the indexes of lists.
   */
  private record Place(String struct, String path) {
    Place field(String struct, String name) {
      return new Place(struct, path.isEmpty() ? name : path + "." + name);
    }

    @Override
    public String toString() {
      return path.isEmpty() ? "value" : "struct field " + struct + "." + path;
    }
  }
}
