package io.ackj.runtime.condition;

/**
 * The types of conditions that the loop writes, in the order in which they stand in the list:
 * health checks that stop at the first condition that is wrong must meet {@link #TERMINAL} first.
 */
public enum ConditionType {
  /** Trying again is of no use before something changes; in the list only while it holds. */
  TERMINAL("ACK.Terminal"),
  /** An error that may pass; in the list only while it holds. */
  RECOVERABLE("ACK.Recoverable"),
  /** Whether AWS is as the manifest says. */
  RESOURCE_SYNCED("ACK.ResourceSynced"),
  /** Whether the resource can be used; it sums up the others. */
  READY("Ready"),
  /** Whether what the object refers to is known; in the list if it refers to anything. */
  REFERENCES_RESOLVED("ACK.ReferencesResolved"),
  /** Which IAMRoleSelector says how AWS is called; in the list if one does. */
  IAM_ROLE_SELECTED("ACK.IAMRoleSelected"),
  /** What a user should know; in the list only while it holds, once for each reason. */
  ADVISORY("ACK.Advisory");

  private final String text;

  ConditionType(String text) {
    this.text = text;
  }

  /** Returns the type as it stands in the list. */
  public String text() {
    return text;
  }
}
