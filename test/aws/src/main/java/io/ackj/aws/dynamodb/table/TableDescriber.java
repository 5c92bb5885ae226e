package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.Encryption;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.TableStream;
import java.time.Instant;

/**
 * Describes tables as AWS does: which members appear depends on what the table has been through.
 */
public final class TableDescriber {
  private TableDescriber() {}

  /** Describes a table as it is now. */
  public static ObjectNode describe(TableRecord record) {
    return describe(record, record.world().now());
  }

  /** Describes a table as it was then. */
  public static ObjectNode describe(TableRecord record, Instant time) {
    Table table = record.asOf(time);
    ObjectNode description = identity(table);
    description.set("KeySchema", IndexDescriber.keys(table.keys()));
    description.set(
        "AttributeDefinitions",
        Json.list(
            table.attributes().entrySet(),
            attribute ->
                Json.object()
                    .put("AttributeName", attribute.getKey())
                    .put("AttributeType", attribute.getValue())));
    description.put("CreationDateTime", Json.time(table.createdAt()));
    billing(description, table.billing());
    ThroughputDescriber.describe(description, table.throughput(), time);
    IndexDescriber.describe(description, table, time);
    stream(description, table);
    encryption(description, table.encryption());
    tableClass(description, table.tableClass());
    archival(description, table);
    if (table.settingsReplication() != null) {
      description.put("GlobalTableSettingsReplicationMode", table.settingsReplication());
    }
    record.groupAsOf(time).ifPresent(group -> ReplicaDescriber.describe(description, table, group));
    return description;
  }

  /** Describes a table that is being deleted, of which AWS tells little in the answer. */
  static ObjectNode describeDeleted(TableRecord record) {
    Table table = record.current();
    ObjectNode description = identity(table);
    ThroughputDescriber.describe(description, table.throughput(), record.world().now());
    description.remove("WarmThroughput");
    billing(description, table.billing());
    stream(description, table);
    encryption(description, table.encryption());
    tableClass(description, table.tableClass());
    return description;
  }

  private static ObjectNode identity(Table table) {
    return Json.object()
        .put("TableName", table.key().name())
        .put("TableStatus", table.status().name())
        .put("TableArn", table.key().arn())
        .put("TableId", table.id())
        .put("TableSizeBytes", 0)
        .put("ItemCount", 0)
        .put("DeletionProtectionEnabled", table.protection().enabled());
  }

  private static void billing(ObjectNode description, Billing billing) {
    if (!billing.shown()) {
      return;
    }
    ObjectNode summary = Json.object().put("BillingMode", billing.mode().name());
    if (billing.lastOnDemand() != null) {
      summary.put("LastUpdateToPayPerRequestDateTime", Json.time(billing.lastOnDemand()));
    }
    description.set("BillingModeSummary", summary);
  }

  private static void stream(ObjectNode description, Table table) {
    TableStream stream = table.stream();
    if (stream == null) {
      return;
    }
    if (stream.enabled()) {
      description.set(
          "StreamSpecification",
          Json.object().put("StreamEnabled", true).put("StreamViewType", stream.viewType()));
    }
    description.put("LatestStreamLabel", stream.label());
    description.put("LatestStreamArn", table.key().streamArn(stream.label()));
  }

  private static void encryption(ObjectNode description, Encryption encryption) {
    Encryption.Shown shown = encryption.shown();
    if (shown == null) {
      return;
    }
    ObjectNode sse = Json.object().put("Status", shown.status());
    if (shown.keyArn() != null) {
      sse.put("SSEType", "KMS").put("KMSMasterKeyArn", shown.keyArn());
    }
    if (encryption.inaccessibleSince() != null) {
      sse.put("InaccessibleEncryptionDateTime", Json.time(encryption.inaccessibleSince()));
    }
    description.set("SSEDescription", sse);
  }

  private static void tableClass(ObjectNode description, TableClassSetting setting) {
    if (setting.shown() == null) {
      return;
    }
    ObjectNode summary = Json.object().put("TableClass", setting.shown());
    if (setting.lastUpdate() != null) {
      summary.put("LastUpdateDateTime", Json.time(setting.lastUpdate()));
    }
    description.set("TableClassSummary", summary);
  }

  private static void archival(ObjectNode description, Table table) {
    if (table.archivedAt() == null) {
      return;
    }
    ObjectNode summary =
        Json.object()
            .put("ArchivalDateTime", Json.time(table.archivedAt()))
            .put("ArchivalReason", "INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    if (table.base() == TableStatus.ARCHIVED) {
      long millis = table.archivedAt().toEpochMilli();
      summary.put("ArchivalBackupArn", table.key().arn() + "/backup/0" + millis + "-00000000");
    }
    description.set("ArchivalSummary", summary);
  }
}
