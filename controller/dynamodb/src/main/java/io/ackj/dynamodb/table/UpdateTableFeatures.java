package io.ackj.dynamodb.table;

import io.ackj.runtime.plan.Transition;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The features whose steps are calls of UpdateTable. */
final class UpdateTableFeatures {
  private UpdateTableFeatures() {}

  static List<TableFeature> inOrder() {
    return List.of(
        (pass, latest, plan) -> {
          TableStatus status = latest.table().tableStatus();
          if (status == TableStatus.CREATING) {
            plan.transition(new Transition("table", "Creating", "The table is being created."));
          } else if (status == TableStatus.UPDATING) {
            plan.transition(new Transition("table", "Updating", "The table is being updated."));
          } else if (status == TableStatus.DELETING) {
            plan.transition(new Transition("table", "Deleting", "The table is being deleted."));
          }
        });
  }
}
