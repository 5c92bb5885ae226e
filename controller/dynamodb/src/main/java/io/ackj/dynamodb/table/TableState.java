package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.table.AdmissionRules.Phase;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Tells what AWS is doing with the table and its indexes. ARCHIVED is settled, as in ACK. */
final class TableState implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    TableDescription table = latest.table();
    TableStatus status = AdmissionRules.status(table);
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      addTable(pass, table, status, plan);
      return;
    }
    addIndexes(table, plan);
    addTable(pass, table, status, plan);
  }

  private static void addTable(
      Pass<Table> pass, TableDescription table, TableStatus status, Plan.Builder plan) {
    switch (status) {
      case ACTIVE, ARCHIVED -> {}
      case CREATING -> add(plan, Reasons.CREATING, "AWS is creating the table");
      case DELETING -> add(plan, Reasons.DELETING, "AWS is deleting the table");
      case ARCHIVING -> add(plan, DynamoDbReasons.ARCHIVING, "AWS is archiving the table");
      case UPDATING -> {
        if (!Indexes.explainUpdating(table) && !Replicas.explainUpdating(pass, table)) {
          add(plan, Reasons.UPDATING, "AWS is updating the table");
        }
      }
      case INACCESSIBLE_ENCRYPTION_CREDENTIALS ->
          add(
              plan,
              DynamoDbReasons.INACCESSIBLE_ENCRYPTION_CREDENTIALS,
              inaccessible(table.sseDescription()));
      case REPLICATION_NOT_AUTHORIZED ->
          add(
              plan,
              DynamoDbReasons.REPLICATION_NOT_AUTHORIZED,
              "AWS may not replicate the table; give the replication role its rights back");
      case UNKNOWN_TO_SDK_VERSION ->
          add(
              plan,
              DynamoDbReasons.UNKNOWN_STATUS,
              "the table's status is "
                  + table.tableStatusAsString()
                  + ", which this version does not know; waiting for it to be ACTIVE");
    }
  }

  private static String inaccessible(SSEDescription encryption) {
    String key = encryption == null ? null : encryption.kmsMasterKeyArn();
    return "AWS cannot use the table's KMS key"
        + (key == null ? "" : " " + key)
        + "; enable the key and give its grants back";
  }

  private static void addIndexes(TableDescription table, Plan.Builder plan) {
    Indexes.of(table)
        .forEach(
            index -> {
              Phase phase = Phase.of(index);
              if (phase != Phase.READY) {
                plan.transition(
                    new Transition(
                        "index " + index.indexName(), phase.reason(), phase.message(index)));
              }
            });
  }

  private static void add(Plan.Builder plan, String reason, String message) {
    plan.transition(new Transition("table", reason, message));
  }
}
