package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.LocalIndex;
import io.ackj.aws.state.Projection;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.VectorIndex;
import java.time.Instant;
import java.util.List;

/** Describes the indexes of a table. */
final class IndexDescriber {
  private IndexDescriber() {}

  /** Adds descriptions of all indexes; kinds of which there are none are left out. */
  static void describe(ObjectNode description, Table table, Instant at) {
    if (!table.indexes().local().isEmpty()) {
      description.set(
          "LocalSecondaryIndexes",
          Json.list(table.indexes().local(), index -> local(table, index)));
    }
    if (!table.indexes().global().isEmpty()) {
      description.set(
          "GlobalSecondaryIndexes",
          Json.list(table.indexes().global(), index -> global(table, index, at)));
    }
    if (!table.indexes().vector().isEmpty()) {
      description.set(
          "VectorIndexes", Json.list(table.indexes().vector(), index -> vector(table, index)));
    }
  }

  /** Describes a key schema. */
  static ArrayNode keys(List<KeyElement> keys) {
    return Json.list(
        keys,
        key ->
            Json.object()
                .put("AttributeName", key.attributeName())
                .put("KeyType", key.type().name()));
  }

  private static ObjectNode local(Table table, LocalIndex index) {
    ObjectNode description = Json.object().put("IndexName", index.name());
    description.set("KeySchema", keys(index.keys()));
    description.set("Projection", projection(index.projection()));
    return withSize(description, table, index.name());
  }

  private static ObjectNode global(Table table, GlobalIndex index, Instant at) {
    ObjectNode description = Json.object().put("IndexName", index.name());
    description.set("KeySchema", keys(index.keys()));
    description.set("Projection", projection(index.projection()));
    description.put("IndexStatus", index.status().name());
    if (index.backfilling() != null) {
      description.put("Backfilling", index.backfilling());
    }
    ThroughputDescriber.describe(description, index.throughput(), at);
    return withSize(description, table, index.name());
  }

  private static ObjectNode vector(Table table, VectorIndex index) {
    ObjectNode description = Json.object().put("IndexName", index.name());
    description.set("VectorAttribute", Json.object().put("AttributeName", index.vectorAttribute()));
    description.put("Dimensions", index.dimensions());
    description.put("DistanceFunction", index.distanceFunction());
    if (!index.search().isEmpty()) {
      description.set("SearchSchema", Json.list(index.search(), IndexDescriber::searchElement));
    }
    description.set("Projection", projection(index.projection()));
    description.put("IndexStatus", index.status().name());
    if (index.backfilling() != null) {
      description.put("Backfilling", index.backfilling());
    }
    return withSize(description, table, index.name());
  }

  private static ObjectNode searchElement(VectorIndex.SearchElement element) {
    return Json.object()
        .put("AttributeName", element.attributeName())
        .put("SearchSchemaElementType", element.type());
  }

  private static ObjectNode projection(Projection projection) {
    ObjectNode description = Json.object().put("ProjectionType", projection.type());
    if (!projection.nonKeyAttributes().isEmpty()) {
      description.set("NonKeyAttributes", Json.texts(projection.nonKeyAttributes()));
    }
    return description;
  }

  private static ObjectNode withSize(ObjectNode description, Table table, String name) {
    return description
        .put("IndexSizeBytes", 0)
        .put("ItemCount", 0)
        .put("IndexArn", table.key().indexArn(name));
  }
}
