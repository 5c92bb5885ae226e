package io.ackj.dynamodb.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.mapper.TableMapper;
import io.ackj.runtime.mapping.Values;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Writes what AWS tells of a table in the form of a Table's status. */
final class TableStatusJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private TableStatusJson() {}

  /** Returns the status: every member that AWS has a value for, and no conditions. */
  static ObjectNode of(TableDescription table) {
    TableStatus status = TableMapper.status(table);
    if (table.hasGlobalSecondaryIndexes()) {
      status.setGlobalSecondaryIndexesDescriptions(
          Values.list(table.globalSecondaryIndexes(), Shapes::toGlobalSecondaryIndexDescription));
    }
    return JSON.valueToTree(status);
  }
}
