package io.ackj.dynamodb.globaltable;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableStatus;
import io.ackj.dynamodb.mapper.GlobalTableDescriptor;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declaration;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import java.util.Optional;
import java.util.function.Consumer;

/** The kind GlobalTable, as the runtime plugs it in. */
public final class GlobalTableKind implements ResourceKind<GlobalTable> {
  private final ReplicaDeclarations declarations;

  /**
   * Makes the kind.
   *
   * @param declarations tells, and is told, who declares which replicas; shared with Table
   */
  public GlobalTableKind(ReplicaDeclarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public Class<GlobalTable> type() {
    return GlobalTable.class;
  }

  @Override
  public ResourceDescriptor descriptor() {
    return GlobalTableDescriptor.DESCRIPTOR;
  }

  @Override
  public ResourceManager<GlobalTable, GlobalTableSnapshot> managerFor(AwsCaller caller) {
    return new GlobalTableResourceManager(caller, declarations);
  }

  @Override
  public String claimKey(GlobalTable object, String arn) {
    return Optional.ofNullable(object.getStatus())
        .map(GlobalTableStatus::getAckResourceMetadata)
        .map(ResourceMetadata::getRegion)
        .map(home -> GlobalTableStatusJson.claimKey(arn, home))
        .orElse(arn);
  }

  @Override
  public void noteSeen(GlobalTable object) {
    DesiredGlobalTable desired = new DesiredGlobalTable(object);
    declarations.noteSeen(
        Declarer.GLOBAL_TABLE,
        object.getMetadata(),
        object.getStatus() == null ? null : object.getStatus().getAckResourceMetadata(),
        desired.tableName(),
        desired.regions());
  }

  @Override
  public void wakeBy(Consumer<ObjectKey> wake) {
    declarations.wakeBy(Declarer.GLOBAL_TABLE, wake);
  }

  @Override
  public void noteGone(ObjectKey key) {
    declarations.forget(Declarer.GLOBAL_TABLE, key);
  }

  /** Notes which replicas an object declares for a table whose place is known. */
  static void note(ReplicaDeclarations declarations, Pass<GlobalTable> pass) {
    DesiredGlobalTable desired = DesiredGlobalTable.of(pass);
    ObjectKey key = ObjectKey.of(pass.desired().getMetadata());
    if (ReplicaDeclarations.isGone(pass.desired())) {
      declarations.forget(Declarer.GLOBAL_TABLE, key);
      return;
    }
    declarations.note(
        Declarer.GLOBAL_TABLE,
        key,
        new Declaration(
            desired.tableName(),
            pass.destination().account(),
            pass.destination().region(),
            desired.regions()));
  }
}
