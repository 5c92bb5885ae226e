package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.time.Instant;
import java.util.List;

/** Renders objects as {@code Table} of {@code meta.k8s.io/v1}. */
public final class Tables {
  private Tables() {}

  /**
   * Returns the table of some objects, a row for each.
   *
   * @param objects of the type; must not be changed while the table is in use
   * @param list whether they are a list, whose metadata the caller adds; else the table has the
   *     resource version of the one object
   * @param now for ages
   */
  public static ObjectNode render(
      List<ObjectNode> objects,
      ResourceType type,
      IncludeObject include,
      boolean list,
      Instant now) {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
    ObjectNode metadata = table.putObject("metadata");
    if (!list && objects.size() == 1) {
      metadata.set("resourceVersion", objects.get(0).path("metadata").path("resourceVersion"));
    }
    List<Column> columns = Column.of(type);
    ArrayNode definitions = table.putArray("columnDefinitions");
    columns.forEach(column -> definitions.add(column.definition()));
    ArrayNode rows = table.putArray("rows");
    objects.forEach(object -> rows.add(row(object, columns, include, now)));
    return table;
  }

  /**
   * Returns a table as it is sent in all but the first event of a watch: without column
   * definitions, which the client remembers.
   *
   * @param table is changed
   */
  public static ObjectNode withoutColumns(ObjectNode table) {
    return table.putNull("columnDefinitions");
  }

  private static ObjectNode row(
      ObjectNode object, List<Column> columns, IncludeObject include, Instant now) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    ArrayNode cells = row.putArray("cells");
    columns.forEach(column -> cells.add(column.cell().of(object, now)));
    JsonNode carried = include.of(object);
    row.set("object", carried);
    return row;
  }
}
