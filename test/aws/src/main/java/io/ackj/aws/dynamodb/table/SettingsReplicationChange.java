package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;

/** Sets whether the settings of a table without replicas are to be replicated. */
final class SettingsReplicationChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return Members.has(input, "GlobalTableSettingsReplicationMode");
  }

  @Override
  public void checkShape(ObjectNode input) {
    SettingsReplicationRules.read(input);
  }

  @Override
  public void check(Update update) {
    if (update.record().group().isPresent()) {
      throw AwsException.notImplemented(
          "GlobalTableSettingsReplicationMode of a table with replicas is not simulated");
    }
  }

  @Override
  public void begin(Update update) {
    String mode = SettingsReplicationRules.read(update.input());
    update.record().change(table -> table.toBuilder().settingsReplication(mode).build());
  }
}
