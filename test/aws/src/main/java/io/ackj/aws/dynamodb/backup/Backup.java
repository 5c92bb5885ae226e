package io.ackj.aws.dynamodb.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.TableKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup.
 *
 * <p>It is CREATING, then AVAILABLE, then gone; only the answer of DeleteBackup says DELETED.
 *
 * @param id time of creation in milliseconds and something random; later ones sort after earlier
 *     ones
 * @param name given by the user; any number of backups can have the same
 * @param table which table of that name it was, is told by {@code TableId} only
 * @param expiresAt null if it stays until it is deleted
 * @param source {@code SourceTableDetails}; must not be changed
 * @param features {@code SourceTableFeatureDetails}; must not be changed
 */
public record Backup(
    String id,
    String name,
    Type type,
    Status status,
    TableKey table,
    Instant createdAt,
    @Nullable Instant expiresAt,
    ObjectNode source,
    ObjectNode features) {
  private static final long SIZE_IN_BYTES = 0;

  /** {@code BackupType} of the model, without what AWS Backup makes. */
  public enum Type {
    USER,
    SYSTEM
  }

  /** {@code BackupStatus} of the model. */
  public enum Status {
    CREATING,
    AVAILABLE,
    DELETED
  }

  /** Returns the backup's ARN. */
  public String arn() {
    return table.arn() + "/backup/" + id;
  }

  /** Returns it in another state. */
  public Backup with(Status newStatus) {
    return new Backup(id, name, type, newStatus, table, createdAt, expiresAt, source, features);
  }

  /**
   * Returns {@code BackupDetails}.
   *
   * @param arn as the caller wrote it
   */
  public ObjectNode details(String arn) {
    ObjectNode details = Json.object();
    details.put("BackupArn", arn).put("BackupName", name).put("BackupSizeBytes", SIZE_IN_BYTES);
    details.put("BackupStatus", status.name()).put("BackupType", type.name());
    details.put("BackupCreationDateTime", Json.time(createdAt));
    if (expiresAt != null) {
      details.put("BackupExpiryDateTime", Json.time(expiresAt));
    }
    return details;
  }

  /**
   * Returns {@code BackupDescription}.
   *
   * @param arn as the caller wrote it
   */
  public ObjectNode description(String arn) {
    ObjectNode description = Json.object();
    description.set("BackupDetails", details(arn));
    description.set("SourceTableDetails", source.deepCopy());
    return description.set("SourceTableFeatureDetails", features.deepCopy());
  }

  /** Returns {@code BackupSummary}. */
  public ObjectNode summary() {
    ObjectNode summary = Json.object();
    summary.put("TableName", table.name());
    summary.put("TableId", source.path("TableId").asText()).put("TableArn", table.arn());
    return summary.setAll(details(arn()));
  }
}
