package io.ackj.helm.rbac;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The controller runs with the rights that the chart gives it, or with all but one of them, while
 * scenarios are played.
 *
 * @param name of the release
 * @param taken the right that it does not have; empty if it has all
 */
record Trial(String name, Variant variant, Optional<Grant> taken) {
  /** All that there are: together they make the controller use each of its rights. */
  private static final List<Scenario> SCENARIOS =
      List.of(
          KindLife.TABLE,
          KindLife.BACKUP,
          KindLife.GLOBAL_TABLE,
          new RepeatedEvents(),
          new KeyReference(),
          new Exports(),
          new MappedRole(),
          new SelectedRole());

  /** A table is there after 14 ms. */
  private static final double SPEED = 500;

  private static final Right RENEWAL = new Right("coordination.k8s.io", "leases", "patch");

  /**
   * Plays it.
   *
   * @return the controller's requests: all of them, or all until it was refused what was taken away
   */
  List<AuditLog.Request> play(RealApiServer server, AuditLog log)
      throws IOException, InterruptedException, ExecutionException {
    AtomicBoolean isOver = new AtomicBoolean();
    try (AwsSimulator aws = AwsSimulator.start(AwsOptions.defaults().withSpeed(SPEED))) {
      Release whole = Release.of(server, variant, name, aws.uri().toString());
      Release release = taken.map(whole::without).orElse(whole);
      List<Stage> stages = stages(release, log, isOver);
      release.install();
      // The API server learns of new roles by a watch, and refuses what it has not heard of.
      stages.get(0).await("the rights of " + release.user(), release::isInForce);
      play(release, stages);
      return log.of(release.user());
    } finally {
      isOver.set(true);
    }
  }

  private void play(Release release, List<Stage> stages)
      throws InterruptedException, ExecutionException {
    Stage first = stages.get(0);
    try (DynamoDbController controller = release.startController(isAboutExports())) {
      CompletableFuture<Void> played = playAll(stages);
      if (taken.isEmpty()) {
        first.await("the controller is ready", controller::isReady);
        played.get();
        first.await("the lease is renewed", () -> has(first, RENEWAL));
      } else {
        Grant grant = taken.get().renamed(release.name());
        first.await("a refusal to " + grant, () -> isRefused(first, grant));
      }
    }
  }

  /** Returns whether the controller works on FieldExports: those have no label to tell trials. */
  boolean isAboutExports() {
    return scenarios().stream().anyMatch(Exports.class::isInstance);
  }

  private static boolean has(Stage stage, Right right) {
    return stage.requests().get().stream().anyMatch(request -> request.right().equals(right));
  }

  private static boolean isRefused(Stage stage, Grant grant) {
    return stage.requests().get().stream()
        .anyMatch(request -> !request.isAllowed() && grant.isAbout(request));
  }

  /** One, where a right is taken away: that it is taken from the last of the namespaces. */
  private List<Stage> stages(Release release, AuditLog log, AtomicBoolean isOver) {
    List<String> all = release.namespaces();
    return (taken.isPresent() ? all.subList(1, 2) : all)
        .stream()
            .map(
                namespace ->
                    new Stage(
                        release.api(),
                        release.name(),
                        namespace,
                        release.label(),
                        () -> log.of(release.user()),
                        isOver::get))
            .toList();
  }

  private CompletableFuture<Void> playAll(List<Stage> stages) {
    return CompletableFuture.allOf(
        stages.stream()
            .map(stage -> CompletableFuture.runAsync(() -> playOn(stage), Trials.PLAYERS))
            .toArray(CompletableFuture[]::new));
  }

  private void playOn(Stage stage) {
    scenarios().forEach(scenario -> scenario.play(stage));
  }

  private List<Scenario> scenarios() {
    return SCENARIOS.stream()
        .filter(scenario -> scenario.isPossible(variant))
        .filter(scenario -> taken.isEmpty() || scenario.isAbout(resource(taken.get())))
        .toList();
  }

  /** The status is of the same kind. */
  private static String resource(Grant grant) {
    return grant.right().resource().split("/", 2)[0];
  }

  @Override
  public String toString() {
    return variant + taken.map(grant -> " without " + grant).orElse("");
  }
}
