package io.ackj.e2e.guide;

import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.RunningController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page is tried on: a cluster that holds nothing but CRDs, an AWS of the page's own, and a
 * controller of all namespaces between the two, whose own namespace is {@code ack-system}.
 */
final class Stage implements AutoCloseable {
  /** The namespace of the controller. */
  static final String SYSTEM_NAMESPACE = "ack-system";

  private static final String NONE = "none";

  private final Cluster cluster;
  private final AwsEnd aws = AwsEnd.start(AwsOptions.defaults().withSpeed(AwsEnd.SPEED));
  private @Nullable RunningController controller;
  private boolean isSet;

  Stage(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Returns the cluster. */
  Cluster cluster() {
    return cluster;
  }

  /** Returns AWS. */
  AwsEnd aws() {
    return aws;
  }

  /** Returns what a terminal has to know in order to reach both. */
  Map<String, String> environment(Path kubeconfig) {
    return Map.of(
        "KUBECONFIG",
        kubeconfig.toString(),
        "AWS_ENDPOINT_URL",
        aws.uri().toString(),
        "AWS_ACCESS_KEY_ID",
        AwsEnd.OUTSIDERS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        "secret",
        "AWS_REGION",
        AwsEnd.REGION,
        "AWS_DEFAULT_REGION",
        AwsEnd.REGION,
        "AWS_PAGER",
        "");
  }

  /** Starts the controller that a page has unless it says otherwise. */
  void startUsualController() {
    if (!isSet) {
      setController("");
    }
  }

  /**
   * Starts a controller in place of the one that runs.
   *
   * @param flags separated by blanks; {@code none} to start no controller
   */
  void setController(String flags) {
    isSet = true;
    stopController();
    if (!flags.equals(NONE)) {
      List<String> all = new ArrayList<>(List.of("--watch-namespace="));
      if (!flags.isBlank()) {
        all.addAll(List.of(flags.strip().split(" +", -1)));
      }
      controller = RunningController.start(cluster.config(), SYSTEM_NAMESPACE, aws.uri(), all);
    }
  }

  /** Ends the controller as SIGTERM does. */
  void stopController() {
    if (controller != null) {
      controller.stop();
      controller = null;
    }
  }

  @Override
  public void close() {
    if (controller != null) {
      controller.close();
    }
    aws.close();
  }
}
