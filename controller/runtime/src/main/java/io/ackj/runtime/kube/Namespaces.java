package io.ackj.runtime.kube;

import java.util.Map;
import java.util.Optional;

/** What is known of namespaces. */
@FunctionalInterface
public interface Namespaces {
  /** Returns the annotations of a namespace; empty if it is not known. */
  Map<String, String> annotations(String namespace);

  /**
   * Returns the annotations that a namespace has at this moment, which {@link #annotations} may
   * tell a little later.
   */
  default Map<String, String> annotationsNow(String namespace) {
    return annotations(namespace);
  }

  /** Says whether a namespace may be read; if not, its annotations are empty whatever it has. */
  default boolean mayBeRead(String namespace) {
    return true;
  }

  /** Returns the labels of a namespace; empty if they may not be read. */
  default Optional<Map<String, String>> labels(String namespace) {
    return Optional.empty();
  }
}
