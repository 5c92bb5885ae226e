package io.ackj.e2e.harness;

/** Starts a cluster of a sort that the tests know nothing of; found by {@code ServiceLoader}. */
public interface ClusterSource {
  /** Returns why it cannot be started here; empty if it can. */
  String obstacle();

  /** Starts it, for the rest of the run; returns the text of a kubeconfig file with a token. */
  String start();
}
