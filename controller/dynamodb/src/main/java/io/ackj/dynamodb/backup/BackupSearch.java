package io.ackj.dynamodb.backup;

import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.resource.Pass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/**
 * Finds the backup that was made for an object whose status does not know it: the answer was lost,
 * or the process died. AWS has no token by which it would make none twice, and no tags on backups:
 * name, table and time have to tell, and that it belongs to no other object.
 */
final class BackupSearch {
  private static final Comparator<BackupSummary> BY_AGE =
      Comparator.comparing(
          BackupSummary::backupCreationDateTime, Comparator.nullsLast(Comparator.naturalOrder()));

  private final DynamoDbApi api;
  private final BackupClaims claims;

  BackupSearch(DynamoDbApi api, BackupClaims claims) {
    this.api = api;
    this.claims = claims;
  }

  /** Returns the backup, which is claimed for the object then; empty if there is none. */
  Optional<BackupDetails> find(Pass<Backup> pass) {
    DesiredBackup desired = DesiredBackup.of(pass);
    return claims.alone(
        desired.name(),
        () -> {
          Optional<BackupSummary> found =
              all(pass, desired).filter(each -> isItsBackup(each, desired)).min(BY_AGE);
          found.ifPresent(backup -> claims.claim(desired.metadata(), backup.backupArn()));
          return found.map(BackupSearch::details);
        });
  }

  private boolean isItsBackup(BackupSummary backup, DesiredBackup desired) {
    Instant made = backup.backupCreationDateTime();
    return desired.name().equals(backup.backupName())
        && backup.backupArn() != null
        && BackupArn.isOf(backup.backupArn(), desired.table())
        && backup.backupStatus() != BackupStatus.DELETED
        && made != null
        && desired.createdAt().filter(since -> !made.isBefore(since)).isPresent()
        && claims.isFree(backup.backupArn());
  }

  private Stream<BackupSummary> all(Pass<Backup> pass, DesiredBackup desired) {
    Stream.Builder<BackupSummary> all = Stream.builder();
    String after = null;
    do {
      ListBackupsResponse page = page(pass, desired, after);
      List<BackupSummary> summaries = page.backupSummaries();
      summaries.forEach(all);
      after = page.lastEvaluatedBackupArn();
    } while (after != null);
    return all.build();
  }

  private ListBackupsResponse page(
      Pass<Backup> pass, DesiredBackup desired, @Nullable String after) {
    ListBackupsRequest request =
        ListBackupsRequest.builder()
            .tableName(desired.table())
            .timeRangeLowerBound(desired.createdAt().orElse(null))
            .exclusiveStartBackupArn(after)
            .build();
    try {
      return api.call(
          "ListBackups", OperationType.GET, pass.priority(), client -> client.listBackups(request));
    } catch (AwsCallException refused) {
      if (refused.failure().kind() == Failure.Kind.UNSUPPORTED) {
        return ListBackupsResponse.builder().build();
      }
      throw refused;
    }
  }

  private static BackupDetails details(BackupSummary summary) {
    return BackupDetails.builder()
        .backupArn(summary.backupArn())
        .backupName(summary.backupName())
        .backupStatus(summary.backupStatusAsString())
        .backupType(summary.backupTypeAsString())
        .backupSizeBytes(summary.backupSizeBytes())
        .backupCreationDateTime(summary.backupCreationDateTime())
        .backupExpiryDateTime(summary.backupExpiryDateTime())
        .build();
  }
}
