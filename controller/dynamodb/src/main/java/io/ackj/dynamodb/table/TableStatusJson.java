package io.ackj.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.mapper.TableMapper;
import io.ackj.dynamodb.status.StatusJson;
import io.ackj.runtime.mapping.Values;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Writes what AWS tells of a table in the form of a Table's status. */
final class TableStatusJson {
  private TableStatusJson() {}

  /** Returns the status: every member that AWS has a value for, and no conditions. */
  static ObjectNode of(TableDescription table) {
    TableStatus status = TableMapper.status(table);
    if (table.hasGlobalSecondaryIndexes()) {
      status.setGlobalSecondaryIndexesDescriptions(
          Values.list(table.globalSecondaryIndexes(), Shapes::toGlobalSecondaryIndexDescription));
    }
    return StatusJson.of(status);
  }
}
