package io.ackj.dynamodb.backup;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.BackupSpec;
import io.ackj.apis.dynamodb.v1alpha1.BackupStatus;
import io.ackj.dynamodb.PlanText;
import io.ackj.dynamodb.mapper.BackupDescriptor;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;

/** A Backup object {@code nightly} of the table {@code orders}, and what AWS has of it. */
final class BackupCase {
  static final Instant CREATED = Instant.parse("2026-10-09T12:00:00Z");
  static final String ARN = PlanText.TABLE_ARN + "/backup/01791547200000-abcdef01";

  private final Backup object = new Backup();

  private BackupCase(String name, String uid) {
    object.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace("shop")
            .withName(name)
            .withUid(uid)
            .withCreationTimestamp(CREATED.toString())
            .build());
    object.setSpec(new BackupSpec().withBackupName("nightly").withTableName("orders"));
  }

  static BackupCase backup() {
    return named("nightly");
  }

  /** Returns a case of another object, whose backup is to have the same name. */
  static BackupCase named(String object) {
    return new BackupCase(object, "uid-of-" + object);
  }

  BackupCase name(@Nullable String name) {
    object.getSpec().setBackupName(name);
    return this;
  }

  BackupCase table(@Nullable String table) {
    object.getSpec().setTableName(table);
    return this;
  }

  BackupCase managed() {
    object.getMetadata().getFinalizers().add(BackupDescriptor.DESCRIPTOR.finalizer());
    return this;
  }

  BackupCase deleted() {
    object.getMetadata().setDeletionTimestamp("2026-10-10T00:00:00Z");
    return this;
  }

  BackupCase createdAt(Instant time) {
    object.getMetadata().setCreationTimestamp(time.toString());
    return this;
  }

  BackupCase knows(String arn) {
    object.setStatus(
        new BackupStatus().withBackupSizeBytes(7L).withAckResourceMetadata(metadata(arn)));
    return this;
  }

  private static ResourceMetadata metadata(String arn) {
    ResourceMetadata metadata = new ResourceMetadata();
    metadata.setArn(arn);
    return metadata;
  }

  Backup object() {
    return object;
  }

  Pass<Backup> pass() {
    return new Pass<>(
        object,
        new Destination("111122223333", "eu-west-1", null),
        Set.of(),
        Set.of(),
        UndeclaredFields.KEEP,
        Map.of(),
        Set.of(),
        Priority.CHANGE,
        CREATED);
  }

  static BackupDetails in(String status) {
    return typed("USER").backupStatus(status).build();
  }

  static BackupDetails.Builder typed(String type) {
    return BackupDetails.builder()
        .backupArn(ARN)
        .backupName("nightly")
        .backupStatus("AVAILABLE")
        .backupType(type);
  }
}
