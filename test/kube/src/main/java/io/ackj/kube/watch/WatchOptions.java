package io.ackj.kube.watch;

import io.ackj.kube.selector.Selection;
import java.time.Duration;

/**
 * How a watch is meant.
 *
 * @param resourceVersion as in the request; empty if it names none
 * @param initialEvents whether the objects that are there come first
 * @param bookmarks whether bookmarks are sent
 * @param timeout after which the watch ends
 */
public record WatchOptions(
    Selection selection,
    String resourceVersion,
    InitialEvents initialEvents,
    boolean bookmarks,
    Duration timeout) {

  /** {@code sendInitialEvents}. */
  public enum InitialEvents {
    /** They come if the request names no resourceVersion, or 0. */
    UNSET,
    SEND,
    SKIP
  }
}
