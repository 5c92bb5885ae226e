package io.ackj.e2e.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.kube.KubeServer;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A cluster of one test's own, whose API server can be restarted with all that is stored. */
public final class OwnCluster implements AutoCloseable {
  private final Cluster cluster;
  private final Runnable restart;
  private final Runnable end;

  private OwnCluster(Cluster cluster, Runnable restart, Runnable end) {
    this.cluster = cluster;
    this.restart = restart;
    this.end = end;
  }

  /** Starts one; skips the test where this machine has no such cluster. */
  public static OwnCluster start(ClusterKind kind) {
    return switch (kind) {
      case SIMULATED -> simulated();
      case REAL -> real();
      case K3S -> {
        assumeTrue(false, "nobody restarts the API server of k3s");
        throw new IllegalStateException("skipped");
      }
    };
  }

  private static OwnCluster simulated() {
    KubeServer server = KubeServer.start();
    return new OwnCluster(new Cluster(server.kubeconfig()), server::restart, server::close);
  }

  private static OwnCluster real() {
    String assets = System.getenv(RealApiServer.ASSETS);
    assumeTrue(
        assets != null && !assets.isBlank(),
        "KUBEBUILDER_ASSETS names no directory with etcd and kube-apiserver");
    try {
      Path directory = Files.createTempDirectory("ackj-e2e-own-");
      RealApiServer server = RealApiServer.start(directory);
      return new OwnCluster(
          new Cluster(server.kubeconfig()),
          () -> restart(server),
          () -> {
            server.close();
            Cluster.delete(directory);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void restart(RealApiServer server) {
    try {
      server.restartApiServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cluster. */
  public Cluster cluster() {
    return cluster;
  }

  /** Stops the API server, starts it on the same port, and returns when it answers. */
  public void restartApiServer() {
    restart.run();
  }

  @Override
  public void close() {
    end.run();
  }
}
