package io.ackj.dynamodb.backup;

import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.dynamodb.mapper.BackupDescriptor;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;

/** The kind Backup, as the runtime plugs it in. */
public final class BackupKind implements ResourceKind<Backup> {
  private final BackupClaims claims = new BackupClaims();

  @Override
  public Class<Backup> type() {
    return Backup.class;
  }

  @Override
  public ResourceDescriptor descriptor() {
    return BackupDescriptor.DESCRIPTOR;
  }

  @Override
  public ResourceManager<Backup, BackupDetails> managerFor(AwsCaller caller) {
    return new BackupResourceManager(caller, claims);
  }

  @Override
  public void noteSeen(Backup object) {
    if (new DesiredBackup(object).isManaged()) {
      DesiredBackup.knownArn(object).ifPresent(arn -> claims.claim(object.getMetadata(), arn));
    }
  }

  @Override
  public void noteGone(ObjectKey key) {
    claims.release(key);
  }
}
