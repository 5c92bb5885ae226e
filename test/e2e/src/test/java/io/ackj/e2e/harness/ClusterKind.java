package io.ackj.e2e.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.testkit.kube.RealApiServer;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The Kubernetes APIs that every end-to-end test runs against. */
public enum ClusterKind {
  /** {@code test/kube}, always. */
  SIMULATED("test/kube"),
  /** A real kube-apiserver, where {@code KUBEBUILDER_ASSETS} names its binaries. */
  REAL("a real kube-apiserver"),
  /** A whole Kubernetes in a container, only with Maven's profile {@code k3s}. */
  K3S("k3s");

  private final String text;

  ClusterKind(String text) {
    this.text = text;
  }

  /** Returns the kinds that this run is about, whether this machine has what they need or not. */
  public static Stream<ClusterKind> all() {
    return Arrays.stream(values()).filter(kind -> kind != K3S || source().isPresent());
  }

  /**
   * Returns the cluster of this kind, which all tests of the run share. It skips the test where
   * there is none.
   */
  public Cluster cluster() {
    return switch (this) {
      case SIMULATED -> Simulated.CLUSTER;
      case REAL -> real();
      case K3S -> k3s();
    };
  }

  private static Cluster real() {
    String assets = System.getenv(RealApiServer.ASSETS);
    assumeTrue(
        assets != null && !assets.isBlank(),
        "KUBEBUILDER_ASSETS names no directory with etcd and kube-apiserver");
    return Real.CLUSTER;
  }

  private static Cluster k3s() {
    String obstacle = source().map(ClusterSource::obstacle).orElse("the profile k3s is off");
    assumeTrue(obstacle.isEmpty(), obstacle);
    return K3s.CLUSTER;
  }

  private static Optional<ClusterSource> source() {
    return ServiceLoader.load(ClusterSource.class).findFirst();
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

  /** Started when it is needed first, and ended with the JVM. */
  private static final class K3s {
    static final Cluster CLUSTER = new Cluster(source().orElseThrow().start());
  }
}
