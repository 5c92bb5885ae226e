package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;

/**
 * The conditions in the status of an object.
 *
 * @param now the transition time of those that change
 */
record Conditions(ObjectNode object, String now) {

  /** Sets a condition; its transition time stays if its status does. */
  void set(String type, boolean status, String reason, String message) {
    ObjectNode condition = find(type);
    String text = status ? "True" : "False";
    if (!Json.text(condition, "status").equals(text)) {
      condition.put("lastTransitionTime", now);
    }
    condition.put("status", text).put("reason", reason).put("message", message);
  }

  private ObjectNode find(String type) {
    ObjectNode status = Json.childOrNew(object, "status");
    ArrayNode conditions =
        status.get("conditions") instanceof ArrayNode known ? known : status.putArray("conditions");
    for (JsonNode condition : conditions) {
      if (Json.text(condition, "type").equals(type)) {
        return (ObjectNode) condition;
      }
    }
    return conditions.addObject().put("type", type);
  }
}
