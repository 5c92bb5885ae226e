package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Creates the indexes that AWS lacks, one at a time. They come last, since they take longest. */
final class IndexCreates implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    DesiredTable desired = DesiredTable.of(pass.desired());
    for (GlobalSecondaryIndex index : desired.indexes()) {
      String name = index.getIndexName();
      if (name != null) {
        plan.applied(SpecPaths.index(name));
      }
    }
    IndexChanges changes = IndexChanges.of(pass, latest.table());
    Set<String> conflicts = FixedAtCreation.changedTypes(pass, latest.table());
    for (GlobalSecondaryIndex index : changes.missing()) {
      if (mayCreate(pass, latest.table(), index, conflicts)) {
        String reason = path(index) + " is declared and AWS has no such index";
        Optional<Hold> hold = AdmissionRules.hold(latest.table(), Change.INDEX_CREATE);
        plan.step(create(pass, latest.table(), index, reason, hold));
      }
    }
    for (GlobalSecondaryIndex index : changes.different()) {
      if (mayCreate(pass, latest.table(), index, conflicts)) {
        Hold hold =
            Hold.whileAwsIsBusy(DynamoDbReasons.INDEX_DELETING, "the old index has to go first");
        String reason = IndexDeletes.replaced(name(index));
        plan.step(create(pass, latest.table(), index, reason, Optional.of(hold)));
      }
    }
  }

  private static boolean mayCreate(
      Pass<Table> pass, TableDescription table, GlobalSecondaryIndex index, Set<String> conflicts) {
    boolean clear =
        IndexDefinition.keySchema(index.getKeySchema()).stream()
            .noneMatch(key -> conflicts.contains(key.attributeName()));
    String capacity = Billing.isOnDemand(table) ? "onDemandThroughput" : "provisionedThroughput";
    return clear && TableValidation.isSound(pass.desired(), path(index).child(capacity));
  }

  private static Step create(
      Pass<Table> pass,
      TableDescription table,
      GlobalSecondaryIndex index,
      String reason,
      Optional<Hold> hold) {
    Set<String> conflicts = FixedAtCreation.changedTypes(pass, table);
    List<AttributeDefinition> attributes =
        AttributeUse.used(DesiredTable.of(pass.desired())).stream()
            .filter(attribute -> !conflicts.contains(attribute.attributeName()))
            .toList();
    return TableUpdate.step(
        "Create index " + name(index),
        TableUpdate.request(pass)
            .attributeDefinitions(attributes)
            .globalSecondaryIndexUpdates(
                GlobalSecondaryIndexUpdate.builder().create(action(table, index)).build()),
        reason,
        hold);
  }

  /** Returns the index as AWS takes it, with the capacity of the table's present billing mode. */
  private static CreateGlobalSecondaryIndexAction action(
      TableDescription table, GlobalSecondaryIndex index) {
    CreateGlobalSecondaryIndexAction.Builder action =
        CreateGlobalSecondaryIndexAction.builder()
            .indexName(index.getIndexName())
            .keySchema(IndexDefinition.keySchema(index.getKeySchema()))
            .projection(IndexDefinition.projection(index.getProjection()));
    return Billing.isOnDemand(table)
        ? action
            .onDemandThroughput(OnDemandMaxima.of(index.getOnDemandThroughput()).atCreation())
            .build()
        : action.provisionedThroughput(IndexDefinition.throughput(index)).build();
  }

  private static String name(GlobalSecondaryIndex index) {
    return Objects.requireNonNull(index.getIndexName());
  }

  private static FieldPath path(GlobalSecondaryIndex index) {
    return SpecPaths.index(name(index));
  }
}
