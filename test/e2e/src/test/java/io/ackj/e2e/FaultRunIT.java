package io.ackj.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.fault.Faults;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.CallGate;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ControllerProcess;
import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.OwnCluster;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Something is broken for a while, and users go on: afterwards all is as the manifests say, nothing
 * is lost, and nothing was done twice.
 */
@AgainstEachCluster
class FaultRunIT {
  private static final long SEED = 20_261_121;
  private static final AwsOptions OPTIONS =
      AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withLoggedCalls(100_000);

  /** AWS is broken for a minute at a time, the way to Kubernetes in many short times. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Duration SPAN = Duration.ofSeconds(20);
  private static final int BREAKS = 20;
  private static final int RESTARTS = 3;
  private static final int ROTATIONS = 4;
  private static final List<String> CHANGES =
      List.of(
          "CreateTable",
          "UpdateTable",
          "DeleteTable",
          "TagResource",
          "UntagResource",
          "UpdateContinuousBackups");
  private static final List<String> EDITS =
      List.of("UpdateTable", "TagResource", "UpdateContinuousBackups");

  private final ClusterKind kind;

  FaultRunIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void awsAnswersWithErrorsOfItsOwnForAMinute() {
    underBrokenAws(
        "AWS answers 500",
        faults -> {
          faults.add(
              Fault.on(CallFilter.any())
                  .always()
                  .lasting(MINUTE.dividedBy(2))
                  .failing(500, "InternalServerError", "We are sorry"));
          return () ->
              EDITS.forEach(
                  operation ->
                      faults.add(
                          Fault.on(operation)
                              .always()
                              .lasting(MINUTE.dividedBy(2))
                              .failing(500, "InternalServerError", "We are sorry")
                              .afterEffect()));
        });
  }

  @Test
  void awsThrottlesEverythingForAMinute() {
    underBrokenAws(
        "AWS throttles",
        faults -> {
          faults.add(Fault.on(CallFilter.any()).throttling(MINUTE));
          return () -> {};
        });
  }

  @Test
  void connectionsToAwsAreResetForAMinute() {
    underBrokenAws(
        "AWS resets connections",
        faults -> {
          faults.add(neverArriving());
          return () ->
              CHANGES.forEach(
                  operation ->
                      faults.add(
                          Fault.on(operation)
                              .always()
                              .lasting(MINUTE.dividedBy(2))
                              .losingAnswer()));
        });
  }

  @Test
  void apiServerRestarts() {
    try (OwnCluster own = OwnCluster.start(kind);
        Scene scene = Scene.withoutController(own.cluster(), OPTIONS)) {
      try (RunningController controller = controller(scene, own.cluster().config())) {
        FaultRun run = new FaultRun("API server restarts", kind, scene, SEED);
        run.prepare();
        run.during(SPAN, RESTARTS, own::restartApiServer);
        run.finish(controller.report());
      }
    }
  }

  @Test
  void watchesBreakAndAreTooOldToBeResumed() {
    try (Scene scene = Scene.withoutController(kind, OPTIONS)) {
      Config config = scene.cluster().config();
      ForgetfulServer server = new ForgetfulServer();
      try (GatedProxy proxy = proxy(server, config);
          RunningController controller = controller(scene, config)) {
        FaultRun run = new FaultRun("watches break", kind, scene, SEED);
        run.prepare();
        run.during(
            SPAN,
            BREAKS,
            () -> {
              server.forget();
              proxy.breakAll();
            });
        run.note(server.refused() + " watches were too old");
        run.finish(controller.report());
      }
    }
  }

  @Test
  void tokensExpireBeforeTheirFileIsRenewed(@TempDir Path folder) {
    try (Scene scene = Scene.withoutController(kind, OPTIONS)) {
      Config config = scene.cluster().config();
      TokenDesk desk = new TokenDesk(folder.resolve("token"), config.getAutoOAuthToken());
      try (GatedProxy proxy = proxy(desk, config);
          ControllerProcess controller =
              ControllerProcess.start(
                  inCluster(proxy, folder.resolve("token")),
                  scene.namespace(),
                  scene.aws().uri(),
                  List.of("--reconcile-default-max-concurrent-syncs=4"))) {
        FaultRun run = new FaultRun("tokens expire", kind, scene, SEED);
        run.prepare();
        run.during(
            SPAN,
            ROTATIONS,
            () -> {
              int before = desk.refused();
              desk.expire();
              proxy.breakAll();
              Scene.await("the old token is refused", () -> desk.refused() > before);
              desk.renew();
            });
        run.note(desk.refused() + " requests came with a token that had expired");
        run.finish(controller.report());
      }
    }
  }

  /** How AWS is broken: begins with the first half of the minute, and returns the second. */
  @FunctionalInterface
  private interface Breakage {
    Runnable begin(Faults faults);
  }

  private void underBrokenAws(String what, Breakage breakage) {
    try (Scene scene = Scene.withoutController(kind, OPTIONS);
        RunningController controller = controller(scene, scene.cluster().config())) {
      FaultRun run = new FaultRun(what, kind, scene, SEED);
      run.prepare();
      Runnable secondHalf = breakage.begin(scene.aws().simulator().faults());
      run.halves(MINUTE, secondHalf);
      scene.aws().simulator().faults().clear();
      run.finish(controller.report());
    }
  }

  private static Fault neverArriving() {
    AwsException unseen =
        new AwsException(503, "Unreachable", "nobody", JsonNodeFactory.instance.objectNode());
    return new Fault(
        CallFilter.any(),
        1,
        Integer.MAX_VALUE,
        MINUTE.dividedBy(2),
        unseen,
        false,
        true,
        Duration.ZERO);
  }

  private static RunningController controller(Scene scene, Config config) {
    return RunningController.start(config, scene.namespace(), scene.aws().uri(), List.of());
  }

  /** Stands between a controller and its cluster from now on. */
  private static GatedProxy proxy(GatedProxy.Handling handling, Config config) {
    GatedProxy proxy =
        GatedProxy.start(new CallGate(), URI.create(config.getMasterUrl()), head -> null);
    proxy.handle(handling);
    config.setMasterUrl(proxy.uri().toString());
    return proxy;
  }

  /** What a pod is told by Kubernetes. */
  private static Map<String, String> inCluster(GatedProxy proxy, Path token) {
    Map<String, String> environment =
        ControllerProcess.credentials("AKIA" + AwsEnd.ACCOUNT + "CTRL");
    environment.put("KUBERNETES_AUTH_TRYKUBECONFIG", "false");
    environment.put("KUBERNETES_MASTER", proxy.uri().toString());
    environment.put("KUBERNETES_AUTH_SERVICEACCOUNT_TOKEN", token.toString());
    return environment;
  }
}
