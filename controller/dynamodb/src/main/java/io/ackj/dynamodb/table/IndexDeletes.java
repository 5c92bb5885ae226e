package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.dynamodb.table.AdmissionRules.Phase;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.DeleteGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Deletes the indexes that are declared no longer, and those that have to be made anew. They go
 * before others come: there may be only so many, and a new one may take an old one's name.
 */
final class IndexDeletes implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    IndexChanges changes = IndexChanges.of(pass, latest.table());
    for (GlobalSecondaryIndexDescription index : changes.gone()) {
      FieldPath path = SpecPaths.index(index.indexName());
      if (pass.wasApplied(path)) {
        plan.applied(path);
      }
      delete(pass, latest.table(), index, path + " is no longer declared", plan);
    }
    for (GlobalSecondaryIndex index : changes.different()) {
      String name = Objects.requireNonNull(index.getIndexName());
      Indexes.named(latest.table(), name)
          .ifPresent(live -> delete(pass, latest.table(), live, replaced(name), plan));
    }
    adviseOfUnmanaged(changes, plan);
  }

  /** Returns why an index is deleted and made anew. */
  static String replaced(String name) {
    return SpecPaths.index(name)
        + " has another keySchema or projection than in AWS, which changes neither: the index is"
        + " deleted and made anew";
  }

  private static void delete(
      Pass<Table> pass,
      TableDescription table,
      GlobalSecondaryIndexDescription index,
      String reason,
      Plan.Builder plan) {
    String name = index.indexName();
    if (pass.isIgnored(SpecPaths.index(name)) || Phase.of(index) == Phase.DELETING) {
      return;
    }
    DeleteGlobalSecondaryIndexAction action =
        DeleteGlobalSecondaryIndexAction.builder().indexName(name).build();
    plan.step(
        TableUpdate.step(
            "Delete index " + name,
            TableUpdate.request(pass)
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().delete(action).build()),
            reason,
            AdmissionRules.hold(table, Change.INDEX_DELETE, name)));
  }

  private static void adviseOfUnmanaged(IndexChanges changes, Plan.Builder plan) {
    if (!changes.unmanaged().isEmpty()) {
      String names =
          changes.unmanaged().stream()
              .map(GlobalSecondaryIndexDescription::indexName)
              .sorted()
              .collect(Collectors.joining(", "));
      plan.advice(
          new Advice(
              DynamoDbReasons.UNMANAGED_INDEXES,
              SpecPaths.INDEXES
                  + ": AWS has indexes that were never declared here and are left alone: "
                  + names));
    }
  }
}
