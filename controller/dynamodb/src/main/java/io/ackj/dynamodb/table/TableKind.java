package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.mapper.TableDescriptor;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declaration;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import java.util.function.Consumer;

/** The kind Table, as the runtime plugs it in. */
public final class TableKind implements ResourceKind<Table> {
  private final ReplicaDeclarations declarations;

  /**
   * Makes the kind.
   *
   * @param declarations tells, and is told, who declares which replicas; shared with GlobalTable
   */
  public TableKind(ReplicaDeclarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public Class<Table> type() {
    return Table.class;
  }

  @Override
  public ResourceDescriptor descriptor() {
    return TableDescriptor.DESCRIPTOR;
  }

  @Override
  public ResourceManager<Table, TableSnapshot> managerFor(AwsCaller caller) {
    return new TableResourceManager(caller, ReadThreads.shared(), declarations);
  }

  @Override
  public void noteSeen(Table object) {
    declarations.noteSeen(
        Declarer.TABLE,
        object.getMetadata(),
        object.getStatus() == null ? null : object.getStatus().getAckResourceMetadata(),
        TableName.managed(object),
        Declared.replicaRegions(object));
  }

  @Override
  public void wakeBy(Consumer<ObjectKey> wake) {
    declarations.wakeBy(Declarer.TABLE, wake);
  }

  @Override
  public void noteGone(ObjectKey key) {
    declarations.forget(Declarer.TABLE, key);
  }

  /** Notes which replicas an object declares for a table whose place is known. */
  static void note(ReplicaDeclarations declarations, Pass<Table> pass) {
    Table object = pass.desired();
    ObjectKey key = ObjectKey.of(object.getMetadata());
    if (ReplicaDeclarations.isGone(object)) {
      declarations.forget(Declarer.TABLE, key);
      return;
    }
    declarations.note(
        Declarer.TABLE,
        key,
        new Declaration(
            TableName.managed(object),
            pass.destination().account(),
            pass.destination().region(),
            Declared.replicaRegions(object)));
  }
}
