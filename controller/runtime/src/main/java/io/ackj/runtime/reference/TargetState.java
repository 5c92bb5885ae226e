package io.ackj.runtime.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How an object that others refer to is, as far as that matters to them. */
public sealed interface TargetState {
  /** The cluster does not know the kind. */
  record NotInstalled() implements TargetState {}

  /** There is no such object. */
  record Missing() implements TargetState {}

  /** The controller may not read it. */
  record Unreadable() implements TargetState {}

  /**
   * It is there.
   *
   * @param isTerminal whether its condition {@code ACK.Terminal} is True
   * @param isSynced whether its condition {@code ACK.ResourceSynced} is True
   * @param values what references read of it, by path; those that it does not have yet are missing
   */
  record There(boolean isTerminal, boolean isSynced, Map<String, JsonNode> values)
      implements TargetState {
    public There {
      values = Map.copyOf(values);
    }
  }
}
