package io.ackj.kube.protobuf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.protobuf.MessageTable.Field;
import io.ackj.kube.protobuf.MessageTable.Form;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Turns messages into the JSON of the same objects. Senders write all fields, even those that JSON
 * leaves out; these are left out here.
 */
final class MessageReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageTable table;

  MessageReader(MessageTable table) {
    this.table = table;
  }

  /**
   * Adds the fields of a message to an object. Fields that are not in the table are passed over.
   */
  ObjectNode read(Map<Integer, Field> fields, ByteBuffer bytes, ObjectNode target) {
    Wire wire = new Wire(bytes);
    while (wire.next()) {
      Field field = fields.get(wire.number());
      if (field == null) {
        wire.skip();
      } else {
        readField(field, wire, target);
      }
    }
    return target;
  }

  private void readField(Field field, Wire wire, ObjectNode target) {
    switch (field.form()) {
      case LIST -> target.withArrayProperty(field.name()).add(value(field.type(), wire));
      case MAP -> readEntry(field, wire, target.withObjectProperty(field.name()));
      case VALUE, POINTER -> {
        JsonNode value = value(field.type(), wire);
        if (field.form() == Form.POINTER || !isZero(value)) {
          target.set(field.name(), value);
        }
      }
    }
  }

  /**
   * An entry of a map is a message of its own, with the key as field 1 and the value as field 2.
   */
  private void readEntry(Field field, Wire wire, ObjectNode map) {
    Wire entry = new Wire(wire.bytes());
    String key = "";
    JsonNode value = TextNode.valueOf("");
    while (entry.next()) {
      switch (entry.number()) {
        case 1 -> key = entry.text();
        case 2 -> value = value(field.type(), entry);
        default -> entry.skip();
      }
    }
    map.set(key, value);
  }

  private JsonNode value(String type, Wire wire) {
    return switch (type) {
      case "string" -> TextNode.valueOf(wire.text());
      case "bool" -> BooleanNode.valueOf(wire.integer() != 0);
      case "int32" -> IntNode.valueOf((int) wire.integer());
      case "int64" -> LongNode.valueOf(wire.integer());
      case "bytes" -> TextNode.valueOf(base64(wire.bytes()));
      case "json" -> json(wire.bytes());
      case "time" -> Timestamps.read(wire.bytes(), false);
      case "microtime" -> Timestamps.read(wire.bytes(), true);
      default -> read(table.part(type), wire.bytes(), JsonNodeFactory.instance.objectNode());
    };
  }

  private static String base64(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII.decode(Base64.getEncoder().encode(bytes)).toString();
  }

  /** JSON stands in the first field of a message of its own. */
  private static JsonNode json(ByteBuffer bytes) {
    Wire wire = new Wire(bytes);
    JsonNode json = NullNode.getInstance();
    while (wire.next()) {
      if (wire.number() != 1) {
        wire.skip();
        continue;
      }
      try {
        json = JSON.readTree(wire.text());
      } catch (JsonProcessingException e) {
        throw new MalformedMessageException("the managed fields are no JSON");
      }
    }
    return json;
  }

  private static boolean isZero(JsonNode value) {
    return value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isNumber() && value.asLong() == 0)
        || (value.isBoolean() && !value.asBoolean());
  }
}
