package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.mapper.TableDescriptor;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;

/** The kind Table, as the runtime plugs it in. */
public final class TableKind implements ResourceKind<Table> {
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
    return new TableResourceManager(caller, ReadThreads.shared());
  }
}
