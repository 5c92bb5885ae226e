package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.OnDemandThroughput;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.runtime.compare.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec paths that CreateTable applies, in the form in which the features know them. */
final class CreatedPaths {
  private final List<FieldPath> paths = new ArrayList<>();

  private CreatedPaths() {}

  static List<FieldPath> of(DesiredTable desired, boolean onDemand) {
    CreatedPaths created = new CreatedPaths();
    created.addSettings(desired.spec());
    created.addCapacity(desired, onDemand);
    created.addNamed(desired);
    return created.paths;
  }

  private void addSettings(TableSpec spec) {
    add(SpecPaths.BILLING_MODE, spec.getBillingMode());
    add(SpecPaths.STREAM, spec.getStreamSpecification());
    add(SpecPaths.TABLE_CLASS, spec.getTableClass());
    add(SpecPaths.PROTECTION, spec.getDeletionProtectionEnabled());
    add(SpecPaths.POLICY, TableCreation.policy(spec));
    paths.addAll(Encryption.paths(spec.getSseSpecification()));
  }

  private void addCapacity(DesiredTable desired, boolean onDemand) {
    if (!onDemand) {
      add(SpecPaths.THROUGHPUT, desired.spec().getProvisionedThroughput());
      return;
    }
    addMaxima(SpecPaths.ON_DEMAND, desired.spec().getOnDemandThroughput());
    desired
        .indexes()
        .forEach(
            index ->
                addMaxima(
                    SpecPaths.indexOnDemand(String.valueOf(index.getIndexName())),
                    index.getOnDemandThroughput()));
  }

  private void addMaxima(FieldPath path, @Nullable OnDemandThroughput maxima) {
    if (maxima != null) {
      add(path.child(OnDemandChanges.READ), maxima.getMaxReadRequestUnits());
      add(path.child(OnDemandChanges.WRITE), maxima.getMaxWriteRequestUnits());
    }
  }

  private void addNamed(DesiredTable desired) {
    desired.indexes().forEach(index -> addElement(SpecPaths.INDEXES, index.getIndexName()));
    desired
        .localIndexes()
        .forEach(index -> addElement(SpecPaths.LOCAL_INDEXES, index.getIndexName()));
    DesiredTable.orEmpty(desired.spec().getTags())
        .forEach(tag -> addElement(SpecPaths.TAGS, tag.getKey()));
  }

  private void addElement(FieldPath list, @Nullable String key) {
    if (key != null && !(list.equals(SpecPaths.TAGS) && Tagging.isReserved(key))) {
      paths.add(list.element(key));
    }
  }

  private void add(FieldPath path, @Nullable Object value) {
    if (value != null) {
      paths.add(path);
    }
  }
}
