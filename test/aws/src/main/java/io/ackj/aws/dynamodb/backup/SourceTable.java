package io.ackj.aws.dynamodb.backup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.timetolive.TimeToLive;
import io.ackj.aws.state.Encryption;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.LocalIndex;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Projection;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStream;
import io.ackj.aws.state.VectorIndex;
import java.util.List;

/**
 * What a backup records of its table: keys, indexes, billing, throughput, stream, time to live and
 * encryption; neither tags nor policy, class, protection or point-in-time recovery.
 */
final class SourceTable {
  private static final int SIZE = 0;

  private final Table table;
  private final TimeToLive timeToLive;

  SourceTable(TableRecord table) {
    this.table = table.current();
    this.timeToLive = TimeToLive.cell(table).current();
  }

  /** Returns {@code SourceTableDetails}. */
  ObjectNode details() {
    ObjectNode details = Json.object();
    details.put("TableName", table.key().name()).put("TableId", table.id());
    details.put("TableArn", table.key().arn()).put("TableSizeBytes", SIZE);
    details.set("KeySchema", keys(table.keys()));
    details.put("TableCreationDateTime", Json.time(table.createdAt()));
    putThroughput(details, table.throughput().provisioned(), table.throughput().onDemand());
    details.put("ItemCount", SIZE).put("BillingMode", table.billing().mode().name());
    return details;
  }

  /** Returns {@code SourceTableFeatureDetails}; empty for a plain table. */
  ObjectNode features() {
    ObjectNode features = Json.object();
    putUnlessEmpty(
        features, "LocalSecondaryIndexes", Json.list(table.indexes().local(), SourceTable::index));
    putUnlessEmpty(
        features,
        "GlobalSecondaryIndexes",
        Json.list(table.indexes().global(), SourceTable::index));
    putUnlessEmpty(
        features, "VectorIndexes", Json.list(table.indexes().vector(), SourceTable::index));
    putStream(features);
    if (timeToLive.attributeName() != null) {
      features.set("TimeToLiveDescription", timeToLive.description());
    }
    putEncryption(features);
    return features;
  }

  private void putStream(ObjectNode features) {
    TableStream stream = table.stream();
    if (stream != null && stream.enabled()) {
      features
          .putObject("StreamDescription")
          .put("StreamEnabled", true)
          .put("StreamViewType", stream.viewType());
    }
  }

  private void putEncryption(ObjectNode features) {
    Encryption.Shown shown = table.encryption().shown();
    if (shown == null) {
      return;
    }
    ObjectNode description = features.putObject("SSEDescription").put("Status", shown.status());
    if (shown.keyArn() != null) {
      description.put("SSEType", "KMS").put("KMSMasterKeyArn", shown.keyArn());
    }
  }

  private static ObjectNode index(LocalIndex index) {
    ObjectNode info = Json.object().put("IndexName", index.name());
    info.set("KeySchema", keys(index.keys()));
    return info.set("Projection", projection(index.projection()));
  }

  private static ObjectNode index(GlobalIndex index) {
    ObjectNode info = Json.object().put("IndexName", index.name());
    info.set("KeySchema", keys(index.keys()));
    info.set("Projection", projection(index.projection()));
    putThroughput(info, index.throughput().provisioned(), index.throughput().onDemand());
    return info;
  }

  private static ObjectNode index(VectorIndex index) {
    ObjectNode info = Json.object().put("IndexName", index.name());
    info.putObject("VectorAttribute").put("AttributeName", index.vectorAttribute());
    putUnlessEmpty(
        info,
        "SearchSchema",
        Json.list(
            index.search(),
            element ->
                Json.object()
                    .put("AttributeName", element.attributeName())
                    .put("SearchSchemaElementType", element.type())));
    info.set("Projection", projection(index.projection()));
    return info.put("Dimensions", index.dimensions())
        .put("DistanceFunction", index.distanceFunction());
  }

  private static void putThroughput(ObjectNode into, Provisioned provisioned, OnDemand onDemand) {
    into.putObject("ProvisionedThroughput")
        .put("ReadCapacityUnits", provisioned.read())
        .put("WriteCapacityUnits", provisioned.write());
    OnDemand settled = onDemand.settled();
    if (settled.isUnlimited()) {
      return;
    }
    ObjectNode maxima = into.putObject("OnDemandThroughput");
    if (settled.read() != null) {
      maxima.put("MaxReadRequestUnits", settled.read());
    }
    if (settled.write() != null) {
      maxima.put("MaxWriteRequestUnits", settled.write());
    }
  }

  private static ArrayNode keys(List<KeyElement> keys) {
    return Json.list(
        keys,
        key ->
            Json.object()
                .put("AttributeName", key.attributeName())
                .put("KeyType", key.type().name()));
  }

  private static ObjectNode projection(Projection projection) {
    ObjectNode json = Json.object().put("ProjectionType", projection.type());
    if (!projection.nonKeyAttributes().isEmpty()) {
      projection.nonKeyAttributes().forEach(json.putArray("NonKeyAttributes")::add);
    }
    return json;
  }

  private static void putUnlessEmpty(ObjectNode into, String member, ArrayNode list) {
    if (!list.isEmpty()) {
      into.set(member, list);
    }
  }
}
