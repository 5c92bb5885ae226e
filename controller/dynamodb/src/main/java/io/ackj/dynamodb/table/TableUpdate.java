package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes the steps that call UpdateTable; AWS takes one at a time. */
final class TableUpdate {
  static final String LANE = "table";
  static final String OPERATION = "UpdateTable";

  private TableUpdate() {}

  /** Returns a request for the table of a pass, still without a change. */
  static UpdateTableRequest.Builder request(Pass<Table> pass) {
    return UpdateTableRequest.builder().tableName(TableName.of(pass));
  }

  /** Returns a step, held if there is a reason for it. */
  static Step step(
      String name, UpdateTableRequest.Builder request, String reason, Optional<Hold> hold) {
    Step step = Step.now(name, LANE, OPERATION, request.build(), reason);
    return hold.map(step::held).orElse(step);
  }
}
