package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import org.jspecify.annotations.Nullable;

/** How the settings of a table that has no replicas may be replicated. */
final class SettingsReplicationRules {
  private SettingsReplicationRules() {}

  /** Reads the mode; null if it is not given. */
  static @Nullable String read(JsonNode input) {
    String mode = Members.text(input, "GlobalTableSettingsReplicationMode");
    if ("ENABLED_WITH_OVERRIDES".equals(mode)) {
      throw AwsException.validation(
          "Value 'ENABLED_WITH_OVERRIDES' at 'GlobalTableSettingsReplicationMode' failed to satisfy"
              + " constraint: Only ENABLED and DISABLED settings replication are supported for a"
              + " Regional Table.");
    }
    return mode;
  }
}
