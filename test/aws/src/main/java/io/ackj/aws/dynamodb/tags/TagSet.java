package io.ackj.aws.dynamodb.tags;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a table or stream.
 *
 * @param visible what lists show
 * @param written what lists will show
 * @param inFlight the tags of the write that has not taken effect yet, none if it removes some;
 *     null exactly if there is no such write
 */
record TagSet(
    Map<String, String> visible,
    Map<String, String> written,
    @Nullable Map<String, String> inFlight) {
  static final TagSet EMPTY = new TagSet(Map.of(), Map.of(), null);

  TagSet {
    visible = Map.copyOf(visible);
    written = Map.copyOf(written);
    inFlight = inFlight == null ? null : Map.copyOf(inFlight);
  }

  /** Returns tags that are there from the start. */
  static TagSet of(Map<String, String> tags) {
    return new TagSet(tags, tags, null);
  }

  /** Returns these with a write on its way. */
  TagSet writing(Map<String, String> result, Map<String, String> request) {
    return new TagSet(visible, result, request);
  }

  /** Returns these after the write has taken effect. */
  TagSet settled() {
    return of(written);
  }

  /**
   * Returns whether a write must wait.
   *
   * @param request tags that it sets; empty if it removes some
   */
  boolean isLockedFor(Map<String, String> request) {
    if (inFlight == null) {
      return false;
    }
    return inFlight.isEmpty() || !request.entrySet().containsAll(inFlight.entrySet());
  }
}
