package io.ackj.e2e.harness;

import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A controller that can be killed at any of its calls. */
public final class MortalController implements AutoCloseable {
  private static final Pattern OBJECT =
      Pattern.compile(
          "/apis/[^/]+/[^/]+/namespaces/[^/]+/((?:tables|backups|globaltables)/[^/?]+(?:/status)?)(?:\\?.*)?");

  private final CallGate gate = new CallGate();
  private final GatedProxy kube;
  private final GatedProxy aws;
  private final RunningController controller;

  private MortalController(Cluster cluster, String namespace, URI awsUri, List<String> flags) {
    Config config = cluster.config();
    this.kube =
        GatedProxy.start(gate, URI.create(config.getMasterUrl()), MortalController::kubeCall);
    this.aws = GatedProxy.start(gate, awsUri, MortalController::awsCall);
    config.setMasterUrl(kube.uri().toString());
    this.controller = RunningController.start(config, namespace, aws.uri(), flags);
  }

  /** Starts one, and returns when it is ready. */
  public static MortalController start(
      Cluster cluster, String namespace, URI aws, List<String> flags) {
    return new MortalController(cluster, namespace, aws, flags);
  }

  /** Returns what kills it. */
  public CallGate gate() {
    return gate;
  }

  /** Kills it: what it calls from now on goes nowhere. */
  @Override
  public void close() {
    gate.shut();
    kube.close();
    aws.close();
    controller.close();
  }

  /**
   * Every call about an object counts. Watches and lists do not, since they change nothing; nor do
   * Events, which are written beside and read by nobody here.
   */
  private static @Nullable String kubeCall(RequestHead head) {
    Matcher object = OBJECT.matcher(head.path());
    return object.matches() && !head.isUpgrade() && !head.path().contains("watch=")
        ? head.method() + " " + object.group(1)
        : null;
  }

  private static String awsCall(RequestHead head) {
    return head.header("X-Amz-Target")
        .map(target -> target.substring(target.indexOf('.') + 1))
        .orElse("GetCallerIdentity");
  }
}
