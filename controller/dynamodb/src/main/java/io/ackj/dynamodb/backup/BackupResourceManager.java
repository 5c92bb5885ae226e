package io.ackj.dynamodb.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.BackupSpec;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.call.StepPerformer;
import io.ackj.dynamodb.mapper.BackupMapper;
import io.ackj.dynamodb.name.Names;
import io.ackj.dynamodb.status.StatusJson;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/** All that the loop needs to know about backups, for one destination. */
final class BackupResourceManager implements ResourceManager<Backup, BackupDetails> {
  private final BackupReader reader;
  private final StepPerformer performer;
  private final BackupClaims claims;

  BackupResourceManager(AwsCaller caller, BackupClaims claims) {
    DynamoDbApi api = new DynamoDbApi(caller);
    this.reader = new BackupReader(api, claims);
    this.performer = new StepPerformer(api);
    this.claims = claims;
  }

  @Override
  public Optional<BackupDetails> readOne(Pass<Backup> pass) {
    return reader.read(pass);
  }

  @Override
  public Plan decideCreation(Pass<Backup> pass) {
    return BackupDecisions.creation(pass);
  }

  @Override
  public Plan decideUpdate(Pass<Backup> pass, BackupDetails latest) {
    return BackupDecisions.update(pass, latest);
  }

  @Override
  public Plan decideDeletion(Pass<Backup> pass, BackupDetails latest) {
    return BackupDecisions.deletion(latest);
  }

  /** Whoever else looks for a backup of this name waits until the one that is made is claimed. */
  @Override
  public Optional<BackupDetails> perform(Pass<Backup> pass, Step step) {
    DesiredBackup desired = DesiredBackup.of(pass);
    return claims.alone(
        desired.name(),
        () -> {
          Optional<BackupDetails> made = made(performer.perform(pass.priority(), step));
          made.ifPresent(backup -> claims.claim(desired.metadata(), backup.backupArn()));
          return made;
        });
  }

  private static Optional<BackupDetails> made(Object answer) {
    return answer instanceof CreateBackupResponse created
        ? Optional.ofNullable(created.backupDetails()).filter(each -> each.backupArn() != null)
        : Optional.empty();
  }

  @Override
  public boolean isOurs(Pass<Backup> pass, BackupDetails latest) {
    return claims.of(pass.desired().getMetadata()).filter(latest.backupArn()::equals).isPresent();
  }

  @Override
  public Optional<String> arn(BackupDetails latest) {
    return Optional.ofNullable(latest.backupArn());
  }

  /** A backup is gone at once; and its name is never taken. */
  @Override
  public boolean isBeingDeleted(BackupDetails latest) {
    return false;
  }

  @Override
  public ObjectNode status(BackupDetails latest) {
    return StatusJson.of(BackupMapper.status(latest));
  }

  @Override
  public ObjectNode observedSpec(Pass<Backup> pass, BackupDetails latest) {
    String declared = DesiredBackup.of(pass).table();
    BackupSpec spec = BackupMapper.spec(latest);
    spec.setTableName(
        BackupArn.isOf(latest.backupArn(), declared)
            ? declared
            : BackupArn.table(latest.backupArn()).map(Names::table).orElse(declared));
    return StatusJson.of(spec);
  }

  @Override
  public Optional<String> whyNotWhole(BackupDetails latest) {
    return BackupState.isBeingMade(latest)
        ? Optional.of("AWS is still making the backup")
        : Optional.empty();
  }
}
