package io.ackj.e2e.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.testkit.kube.RealApiServer;

/** The Kubernetes APIs that every end-to-end test runs against. */
public enum ClusterKind {
  /** {@code test/kube}, always. */
  SIMULATED("test/kube"),
  /** A real kube-apiserver, where {@code KUBEBUILDER_ASSETS} names its binaries. */
  REAL("a real kube-apiserver");

  private final String text;

  ClusterKind(String text) {
    this.text = text;
  }

  /**
   * Returns the cluster of this kind, which all tests of the run share. It skips the test where
   * there is none.
   */
  public Cluster cluster() {
    assumeTrue(
        this == SIMULATED || isSet(RealApiServer.ASSETS),
        "KUBEBUILDER_ASSETS names no directory with etcd and kube-apiserver");
    return this == SIMULATED ? Simulated.CLUSTER : Real.CLUSTER;
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Started when it is needed first, and ended with the JVM. */
  private static final class Simulated {
    static final Cluster CLUSTER = Cluster.startSimulated();
  }

  /** Started when it is needed first, and ended with the JVM. */
  private static final class Real {
    static final Cluster CLUSTER = Cluster.startReal();
  }
}
