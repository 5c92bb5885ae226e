package io.ackj.kube.watch;

import java.util.concurrent.Executor;

/**
 * A watch as a client asked for it.
 *
 * @param encoder makes events as the client wants them
 * @param sink the connection
 * @param executor runs everything that uses the sink, one after the other
 */
public record WatchStart(WatchOptions options, EventEncoder encoder, Sink sink, Executor executor) {

  /** Returns whether the objects that are there now come first. */
  boolean beginsWithObjects() {
    return switch (options.initialEvents()) {
      case SEND -> true;
      case SKIP -> false;
      case UNSET -> isFromAnywhere();
    };
  }

  boolean isFromAnywhere() {
    return options.resourceVersion().isEmpty() || options.resourceVersion().equals("0");
  }

  /** Returns whether a bookmark says where the objects that were there end. */
  boolean marksInitialEnd() {
    return beginsWithObjects();
  }
}
