package io.ackj.local;

import io.ackj.local.input.ManifestSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants, checked.
 *
 * @param manifests to apply; may name none
 * @param untilSynced for how long to wait at most; {@code null} to go on until told to stop
 * @param awsEndpoint {@code null} for a simulator
 * @param region of tables that name none
 * @param kubeconfig {@code null} for a server
 * @param speed of the simulator, as a multiple of AWS's
 * @param kubePort {@code null} for the usual one, or any
 * @param awsPort {@code null} for the usual one, or any
 * @param verbose whether the controller's log goes to standard error
 */
record LocalOptions(
    ManifestSource manifests,
    @Nullable Duration untilSynced,
    @Nullable URI awsEndpoint,
    String region,
    @Nullable Path kubeconfig,
    double speed,
    @Nullable Integer kubePort,
    @Nullable Integer awsPort,
    boolean verbose) {
  private static final int USUAL_KUBE_PORT = 6443;
  private static final int USUAL_AWS_PORT = 4566;

  /** Returns the port that the Kubernetes API is to have; 0 for any. */
  int chosenKubePort() {
    return kubePort == null ? Ports.usualOrAny(USUAL_KUBE_PORT) : kubePort;
  }

  /** Returns the port that the simulator is to have; 0 for any. */
  int chosenAwsPort() {
    return awsPort == null ? Ports.usualOrAny(USUAL_AWS_PORT) : awsPort;
  }
}
