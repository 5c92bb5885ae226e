package io.ackj.aws.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param sid null if it has none; none is made up
 * @param allows whether it allows; else it denies
 * @param principals whom it is about
 * @param actions what it is about
 * @param resources which resources it is about
 * @param condition null if it has none
 */
record PolicyStatement(
    @Nullable String sid,
    boolean allows,
    Principals principals,
    NamePatterns actions,
    NamePatterns resources,
    @Nullable Condition condition) {

  /** Tells whether the statement denies the caller an action on a resource. */
  boolean denies(Caller caller, String action, String resourceArn) {
    return !allows
        && principals.covers(caller)
        && actions.covers(action)
        && resources.covers(resourceArn)
        && (condition == null || condition.holdsFor(caller));
  }

  /** Tells whether the statement allows something to everybody, which DynamoDB refuses. */
  boolean grantsUnboundedAccess() {
    return allows && principals.isUnbounded() && (condition == null || !condition.limitsCallers());
  }

  /** Returns the statement as GetResourcePolicy shows it. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (sid != null) {
      json.put("Sid", sid);
    }
    json.put("Effect", allows ? "Allow" : "Deny");
    json.set(principals.element(), principals.json());
    json.set(actions.element(), actions.json());
    json.set(resources.element(), resources.json());
    if (condition != null) {
      json.set("Condition", condition.operators());
    }
    return json;
  }
}
