package io.ackj.aws.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/** Reads JSON into a tree that lacks the traits of Smithy which only clients and readers need. */
final class TrimmedTree {
  private static final Set<String> KEPT_TRAITS =
      Set.of(
          "smithy.api#enumValue",
          "smithy.api#error",
          "smithy.api#httpError",
          "smithy.api#length",
          "smithy.api#pattern",
          "smithy.api#range",
          "smithy.api#required");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TrimmedTree() {}

  /** Reads the value that the parser is at, and leaves the parser at its last token. */
  static JsonNode read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  private static ObjectNode readObject(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.indexOf('#') < 0 || KEPT_TRAITS.contains(name)) {
        object.set(name, read(parser));
      } else {
        parser.skipChildren();
      }
    }
    return object;
  }

  private static ArrayNode readArray(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser));
    }
    return array;
  }
}
