package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.resource.ResourceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param type of its cells, as clients are told
 * @param format {@code name} for the column that names the object; mostly empty
 * @param priority above 0 if it is only for {@code -o wide}
 * @param cell computes the cell of an object
 */
record Column(
    String name, String type, String format, String description, int priority, Cell cell) {

  /** The columns that CRDs have if they say nothing of columns. */
  private static final List<ResourceType.Column> DEFAULT =
      List.of(
          new ResourceType.Column(
              "Age",
              "date",
              "",
              "When the server created the object.",
              0,
              ".metadata.creationTimestamp"));

  /** Computes one cell. */
  interface Cell {
    /** Returns the value for an object; null in JSON if it has none. */
    JsonNode of(ObjectNode object, Instant now);
  }

  /** Returns the columns of a kind. */
  static List<Column> of(ResourceType type) {
    List<Column> builtIn = BuiltInColumns.of(type.qualifiedName());
    if (!type.custom() && !builtIn.isEmpty()) {
      return builtIn;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(name(0));
    for (ResourceType.Column column : type.columns().isEmpty() ? DEFAULT : type.columns()) {
      columns.add(of(column));
    }
    return columns;
  }

  private static Column of(ResourceType.Column column) {
    String description =
        column.description().isEmpty()
            ? "Custom resource definition column (in JSONPath format): " + column.jsonPath()
            : column.description();
    return new Column(
        column.name(),
        column.type(),
        column.format(),
        description,
        column.priority(),
        new PathCell(column.type(), JsonPath.parse(column.jsonPath())));
  }

  /** Returns the column that names the object. */
  static Column name(int priority) {
    return new Column(
        "Name",
        "string",
        "name",
        "The name of the object, unique in its namespace.",
        priority,
        (object, now) -> text(object.path("metadata").path("name").asText()));
  }

  /** Returns a column of texts that are computed from the object alone. */
  static Column ofText(
      String name, String description, int priority, Function<ObjectNode, String> text) {
    return new Column(
        name, "string", "", description, priority, (object, now) -> text(text.apply(object)));
  }

  /** Returns the column of the time since the object was created. */
  static Column age() {
    return new Column(
        "Age",
        "string",
        "",
        "The time since the server created the object.",
        0,
        (object, now) -> text(Ages.since(created(object), now)));
  }

  /** Returns the column of the time at which the object was created. */
  static Column createdAt() {
    return new Column(
        "Created At",
        "date",
        "",
        "When the server created the object.",
        0,
        (object, now) -> text(created(object)));
  }

  private static String created(ObjectNode object) {
    return object.path("metadata").path("creationTimestamp").asText();
  }

  private static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }

  /** Returns the definition that the table's head has. */
  ObjectNode definition() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("type", type)
        .put("format", format)
        .put("description", description)
        .put("priority", priority);
  }

  /** Turns what a JSON path finds into a cell of the column's type; what does not fit is null. */
  private record PathCell(String type, JsonPath path) implements Cell {
    @Override
    public JsonNode of(ObjectNode object, Instant now) {
      List<JsonNode> found = path.find(object);
      if (found.isEmpty() || found.get(0).isNull()) {
        return NullNode.instance;
      }
      JsonNode value = found.get(0);
      return switch (type) {
        case "string" -> text(JsonPath.print(value));
        case "integer" -> whole(value);
        case "number" -> value.isNumber() ? value : NullNode.instance;
        case "boolean" -> value.isBoolean() ? value : NullNode.instance;
        case "date" ->
            value.isTextual() ? text(Ages.since(value.asText(), now)) : NullNode.instance;
        default -> NullNode.instance;
      };
    }

    private static JsonNode whole(JsonNode value) {
      return value.isNumber()
          ? JsonNodeFactory.instance.numberNode(value.longValue())
          : NullNode.instance;
    }
  }
}
