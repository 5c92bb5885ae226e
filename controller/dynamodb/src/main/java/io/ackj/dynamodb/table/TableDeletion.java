package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Decides how to delete a table: lift the deletion protection if the manifest says so, remove the
 * replicas that the manifest brought, delete the table, wait until it is gone. Replicas come after
 * the protection: a table that stays must not lose them. A pure function.
 */
final class TableDeletion {
  private static final String LANE = "table";

  private static final Hold AFTER_PROTECTION =
      Hold.whileAwsIsBusy(Reasons.DELETING, "The deletion protection is lifted first.");

  private static final Hold PROTECTED =
      Hold.whileAwsIsBusy(
          DynamoDbReasons.DELETION_PROTECTED,
          "AWS protects the table from deletion. To delete it, set"
              + " spec.deletionProtectionEnabled to false; to keep it and delete the object alone,"
              + " annotate the object with services.k8s.aws/deletion-policy: retain.");

  private TableDeletion() {}

  static Plan decide(Pass<Table> pass, TableSnapshot latest) {
    Plan.Builder plan = Plan.builder();
    pass.applied().forEach(plan::applied);
    TableDescription table = latest.table();
    if (table.tableStatus() == TableStatus.DELETING) {
      plan.transition(new Transition("table", Reasons.DELETING, "The table is being deleted."));
    } else if (isForeign(pass, latest)) {
      plan.problem(foreign(table));
    } else {
      addSteps(pass, table, plan);
    }
    return plan.build();
  }

  private static boolean isForeign(Pass<Table> pass, TableSnapshot latest) {
    return TableOwnership.isAnotherTable(pass, latest.table())
        && !TableOwnership.isOurs(pass, latest.table(), latest.tags());
  }

  private static Problem foreign(TableDescription table) {
    return new Problem(
        SpecPaths.TABLE_NAME,
        "spec.tableName: the table "
            + table.tableName()
            + " is another than the one that this object managed, and is not deleted. To delete the"
            + " object alone, annotate it with services.k8s.aws/deletion-policy: retain.");
  }

  private static void addSteps(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    Optional<Hold> busy = busy(table);
    busy.ifPresent(hold -> plan.transition(new Transition("table", hold.reason(), hold.message())));
    Step delete = delete(table);
    if (!Boolean.TRUE.equals(table.deletionProtectionEnabled())) {
      Optional<Hold> hold = ReplicaDeletion.addSteps(pass, table, busy, plan);
      plan.step(hold.map(delete::held).orElse(delete));
    } else if (mayLiftProtection(pass)) {
      Step lift = liftProtection(table);
      plan.step(busy.map(lift::held).orElse(lift));
      plan.step(delete.held(AFTER_PROTECTION));
    } else {
      plan.step(delete.held(PROTECTED));
    }
  }

  /** An object being deleted can still be edited, so protection ends by a word of the user. */
  private static boolean mayLiftProtection(Pass<Table> pass) {
    Boolean declared = Declared.spec(pass).getDeletionProtectionEnabled();
    return declared == null ? pass.wasApplied(SpecPaths.PROTECTION) : !declared;
  }

  /** AWS deletes no table while it, an index or its encryption is changing. */
  private static Optional<Hold> busy(TableDescription table) {
    TableStatus status = table.tableStatus();
    if (status == TableStatus.CREATING) {
      return hold(Reasons.CREATING, "AWS deletes a table only once it is created.");
    }
    if (status == TableStatus.UPDATING) {
      return hold(Reasons.UPDATING, "AWS deletes a table only once its update is over.");
    }
    return table.globalSecondaryIndexes().stream()
        .filter(index -> index.indexStatus() != null && index.indexStatus() != IndexStatus.ACTIVE)
        .findFirst()
        .map(
            index ->
                Hold.whileAwsIsBusy(
                    DynamoDbReasons.INDEX_BUILDING,
                    "AWS deletes a table only once index "
                        + index.indexName()
                        + " is no longer "
                        + index.indexStatusAsString()
                        + "."))
        .or(() -> busyEncryption(table));
  }

  private static Optional<Hold> busyEncryption(TableDescription table) {
    return table.sseDescription() != null && table.sseDescription().status() == SSEStatus.UPDATING
        ? hold(Reasons.UPDATING, "AWS deletes a table only once its encryption is changed.")
        : Optional.empty();
  }

  private static Optional<Hold> hold(String reason, String message) {
    return Optional.of(Hold.whileAwsIsBusy(reason, message));
  }

  private static Step delete(TableDescription table) {
    return Step.now(
        "Delete the table",
        LANE,
        "DeleteTable",
        DeleteTableRequest.builder().tableName(table.tableName()).build(),
        "The object is being deleted");
  }

  private static Step liftProtection(TableDescription table) {
    return Step.now(
        "Lift the deletion protection",
        LANE,
        "UpdateTable",
        UpdateTableRequest.builder()
            .tableName(table.tableName())
            .deletionProtectionEnabled(false)
            .build(),
        "The object is being deleted, and spec.deletionProtectionEnabled does not ask for it");
  }
}
