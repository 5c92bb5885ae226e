package io.ackj.dynamodb.backup;

import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.BackupStatus;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.name.Names;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;

/** Gathers what AWS has of an object's backup. */
final class BackupReader {
  private final DynamoDbApi api;
  private final BackupClaims claims;
  private final BackupSearch search;

  BackupReader(DynamoDbApi api, BackupClaims claims) {
    this.api = api;
    this.claims = claims;
    this.search = new BackupSearch(api, claims);
  }

  /**
   * Reads the backup; empty if there is none. A managed object whose backup was deleted by somebody
   * else still has one, DELETED: it is not to be made again.
   */
  Optional<BackupDetails> read(Pass<Backup> pass) {
    DesiredBackup desired = DesiredBackup.of(pass);
    Optional<String> arn =
        DesiredBackup.knownArn(pass.desired()).or(() -> claims.of(desired.metadata()));
    if (arn.isPresent()) {
      return describe(pass, desired, arn.get());
    }
    // Nothing was made before the finalizer was set; an object that is gone has none any more.
    return (desired.isManaged() || desired.isBeingDeleted()) && isPossible(desired)
        ? search.find(pass)
        : Optional.empty();
  }

  private static boolean isPossible(DesiredBackup desired) {
    return Names.isName(desired.name()) && Names.isNameOrArn(desired.table());
  }

  private Optional<BackupDetails> describe(Pass<Backup> pass, DesiredBackup desired, String arn) {
    if (desired.isManaged()) {
      // One that only names it, to adopt it or to look at it, may never have it.
      claims.claim(desired.metadata(), arn);
    }
    Optional<BackupDetails> found =
        api.find(
                "DescribeBackup",
                pass.priority(),
                client ->
                    client.describeBackup(request -> request.backupArn(arn)).backupDescription())
            .map(BackupDescription::backupDetails)
            .filter(details -> details.backupArn() != null)
            .filter(details -> !BackupState.isGone(details));
    return found.isPresent() || desired.isBeingDeleted() || !desired.isManaged()
        ? found
        : Optional.of(gone(desired, arn));
  }

  /** What is known of it stays: it tells which backup is missing. */
  private static BackupDetails gone(DesiredBackup desired, String arn) {
    BackupStatus known = desired.status();
    return BackupDetails.builder()
        .backupArn(arn)
        .backupName(desired.name())
        .backupStatus(software.amazon.awssdk.services.dynamodb.model.BackupStatus.DELETED)
        .backupType(known.getBackupType())
        .backupSizeBytes(known.getBackupSizeBytes())
        .backupCreationDateTime(known.getBackupCreationDateTime())
        .backupExpiryDateTime(known.getBackupExpiryDateTime())
        .build();
  }
}
