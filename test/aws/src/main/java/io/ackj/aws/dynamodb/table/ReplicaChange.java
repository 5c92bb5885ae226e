package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.ReplicaAction.Kind;
import java.util.List;

/** Adds, changes or deletes replicas of a table (global tables, version 2019.11.21). */
final class ReplicaChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !input.path("ReplicaUpdates").isEmpty();
  }

  @Override
  public void checkShape(ObjectNode input) {
    ReplicaShape.check(input);
  }

  @Override
  public void check(Update update) {
    List<ReplicaAction> actions = ReplicaAction.replicas(update.input());
    switch (kind(update)) {
      case CREATE -> ReplicaCreationRules.check(update, actions);
      case UPDATE -> actions.forEach(action -> ReplicaSettings.check(update, action));
      case DELETE -> ReplicaDeletion.check(update, actions);
    }
  }

  @Override
  public void begin(Update update) {
    List<ReplicaAction> actions = ReplicaAction.replicas(update.input());
    switch (kind(update)) {
      case CREATE -> ReplicaCreation.begin(update, actions);
      case UPDATE -> ReplicaSettings.begin(update, actions);
      case DELETE -> ReplicaDeletion.begin(update, actions);
    }
  }

  @Override
  public boolean spreads() {
    return false;
  }

  @Override
  public Answer answer(Update update) {
    return kind(update) == Kind.DELETE ? Answer.ACTIVE : Answer.AS_IT_IS;
  }

  private static Kind kind(Update update) {
    return ReplicaAction.replicas(update.input()).get(0).kind();
  }
}
