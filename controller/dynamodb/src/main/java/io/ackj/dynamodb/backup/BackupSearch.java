package io.ackj.dynamodb.backup;

import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.resource.Pass;
import java.time.Duration;
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
  /** By how much AWS's clock may be behind the API server's. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

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
          Optional<BackupSummary> found = likeliest(all(pass, desired), desired);
          found.ifPresent(backup -> claims.claim(desired.metadata(), backup.backupArn()));
          return found.map(BackupSearch::details);
        });
  }

  /** The first that was made since the object was; without one, the last before. */
  private Optional<BackupSummary> likeliest(Stream<BackupSummary> all, DesiredBackup desired) {
    Instant created = desired.createdAt().orElse(Instant.MAX);
    Instant earliest = earliest(desired).orElse(Instant.MAX);
    List<BackupSummary> fitting =
        all.filter(each -> isLikeIt(each, desired))
            .filter(each -> !each.backupCreationDateTime().isBefore(earliest))
            .sorted(Comparator.comparing(BackupSummary::backupCreationDateTime))
            .toList();
    return fitting.stream()
        .filter(each -> !each.backupCreationDateTime().isBefore(created))
        .findFirst()
        .or(() -> fitting.stream().reduce((one, later) -> later));
  }

  /**
   * Returns since when a backup may have been made for an object. AWS's clock may be behind the API
   * server's. What is found for an object that is being deleted is deleted, and in that minute
   * somebody else may have made it: then it has to be younger than the object without doubt.
   */
  private static Optional<Instant> earliest(DesiredBackup desired) {
    return desired
        .createdAt()
        .map(since -> desired.isBeingDeleted() ? since : since.minus(CLOCKS_APART));
  }

  private boolean isLikeIt(BackupSummary backup, DesiredBackup desired) {
    return desired.name().equals(backup.backupName())
        && backup.backupArn() != null
        && BackupArn.isOf(backup.backupArn(), desired.table())
        && backup.backupStatus() != BackupStatus.DELETED
        && backup.backupCreationDateTime() != null
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
            .timeRangeLowerBound(earliest(desired).orElse(null))
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
