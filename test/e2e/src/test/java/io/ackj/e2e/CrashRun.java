package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.call.LoggedCall;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.CallGate;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.MortalController;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.util.List;
import java.util.Optional;

/** One run of a scenario, with or without the controller's death, and what it ends in. */
final class CrashRun {
  private static final String NAME = CrashScenario.NAME;
  private static final AwsOptions OPTIONS = AwsOptions.defaults().withSpeed(1000);

  private final ClusterKind kind;
  private final CrashScenario scenario;

  /**
   * What a run came to.
   *
   * @param calls those that were counted
   * @param died whether the controller was killed
   * @param state of AWS and the object in the end
   */
  record Result(List<String> calls, boolean died, String state) {}

  CrashRun(ClusterKind kind, CrashScenario scenario) {
    this.kind = kind;
    this.scenario = scenario;
  }

  /**
   * Runs it.
   *
   * @param deadlyCall at which the controller is killed; 0 for none
   */
  Result run(int deadlyCall, CallGate.Death death) {
    try (Scene scene = Scene.withoutController(kind, OPTIONS)) {
      scenario.prepare(scene.aws());
      boolean died;
      List<String> calls;
      try (MortalController mortal = scene.startMortal()) {
        if (scenario.before() != null) {
          objects(scene).create(NAME, scenario.before());
          objects(scene).awaitSynced(NAME);
        }
        mortal.gate().arm(deadlyCall, death);
        scenario.action().accept(objects(scene));
        Scene.await("the end, or death", () -> mortal.gate().isClosed() || isOver(scene));
        died = mortal.gate().isClosed();
        calls = mortal.gate().counted();
      }
      if (died) {
        scene.startController();
      }
      awaitEnd(scene);
      requireOneCreation(scene);
      return new Result(calls, died, CrashState.of(scene, scenario.kind(), NAME));
    }
  }

  private Objects objects(Scene scene) {
    return scenario.kind() == ObjectKind.TABLE ? scene.tables() : scene.objects(scenario.kind());
  }

  private boolean isOver(Scene scene) {
    Optional<JsonNode> object = objects(scene).find(NAME);
    return scenario.ends()
        ? object.isEmpty()
        : object.filter(States::isSynced).filter(this::isLatest).isPresent();
  }

  private boolean isLatest(JsonNode object) {
    return object.at("/metadata/generation").asInt() == (scenario.before() == null ? 1 : 2);
  }

  private void awaitEnd(Scene scene) {
    if (scenario.ends()) {
      objects(scene).awaitGone(NAME);
    } else {
      objects(scene).awaitSynced(NAME);
    }
  }

  /** A lost answer must not lead to a second table or backup, nor to one that is left behind. */
  private void requireOneCreation(Scene scene) {
    List<LoggedCall> creations =
        scene.aws().calls().stream()
            .filter(call -> call.operation().equals(scenario.creation()))
            .filter(call -> call.errorCode() == null && !call.requestJson().contains("Delete"))
            .toList();
    assertThat(creations).hasSize(1);
    assertThat(creations.get(0).region()).isEqualTo(AwsEnd.REGION);
  }
}
