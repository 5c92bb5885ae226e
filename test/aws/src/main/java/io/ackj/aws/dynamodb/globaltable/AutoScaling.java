package io.ackj.aws.dynamodb.globaltable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import java.util.Optional;
import java.util.Set;

/** Auto scaling of capacity, as the settings of a global table tell it. Nothing is scaled. */
final class AutoScaling {
  private static final Set<String> BOUNDS =
      Set.of("MinimumUnits", "MaximumUnits", "AutoScalingRoleArn");

  private AutoScaling() {}

  /** Returns {@code AutoScalingSettingsDescription} of capacity without auto scaling. */
  static ObjectNode off() {
    ObjectNode off = Json.object().put("AutoScalingDisabled", true);
    off.putArray("ScalingPolicies");
    return off;
  }

  /**
   * Returns {@code AutoScalingSettingsDescription} after an update.
   *
   * @param update {@code AutoScalingSettingsUpdate}
   */
  static ObjectNode after(JsonNode update) {
    if (update.path("AutoScalingDisabled").asBoolean()) {
      return off();
    }
    ObjectNode settings = Json.object();
    update
        .properties()
        .forEach(
            member -> {
              if (BOUNDS.contains(member.getKey())) {
                settings.set(member.getKey(), member.getValue().deepCopy());
              }
            });
    Optional<JsonNode> policy = Members.get(update, "ScalingPolicyUpdate");
    policy.ifPresent(given -> settings.putArray("ScalingPolicies").add(given.deepCopy()));
    return settings;
  }
}
