package io.ackj.runtime.kube;

import java.util.Map;

/** What is known of namespaces. */
@FunctionalInterface
public interface Namespaces {
  /** Returns the annotations of a namespace; empty if it is not known. */
  Map<String, String> annotations(String namespace);
}
