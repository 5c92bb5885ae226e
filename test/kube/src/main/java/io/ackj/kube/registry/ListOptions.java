package io.ackj.kube.registry;

import io.ackj.kube.selector.Selection;

/**
 * How a list is meant.
 *
 * @param limit how many objects at most; 0 for all
 * @param continueToken of the page before; empty for the first
 * @param resourceVersion as in the request; empty if it names none
 */
public record ListOptions(
    Selection selection,
    long limit,
    String continueToken,
    String resourceVersion,
    VersionMatch match) {

  /** {@code resourceVersionMatch}. */
  public enum VersionMatch {
    UNSET,
    EXACT,
    NOT_OLDER_THAN
  }
}
