package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Step STEP = Step.now("Paint", "paint", "Paint", "red", "it differs");

  static Stream<Arguments> rows() {
    Plan nothing = Plan.builder().build();
    Plan creating =
        Plan.builder().transition(new Transition("widget", "Creating", "It is being made")).build();
    Plan held =
        Plan.builder()
            .step(STEP.held(new Hold("Cooldown", "Wait until 12:00", NOON)))
            .step(STEP.held(new Hold("Other", "Wait longer", NOON.plusSeconds(60))))
            .build();
    Plan problem =
        Plan.builder()
            .problem(new Problem(FieldPath.of("spec").child("colour"), "spec.colour: none"))
            .transition(new Transition("widget", "Creating", "It is being made"))
            .build();
    return Stream.of(
        arguments("nothing to do", nothing, List.of(), new Outcome.Synced()),
        arguments(
            "AWS is at work",
            creating,
            List.of(),
            new Outcome.Progressing("Creating", "It is being made", null)),
        arguments(
            "all waits for a time: the first of them",
            held,
            List.of(),
            new Outcome.Progressing("Cooldown", "Wait until 12:00; Wait longer", NOON)),
        arguments(
            "what only the user can change comes first",
            problem,
            List.of(failure(Failure.Kind.RECOVERABLE)),
            new Outcome.Terminal("spec.colour: none", null)),
        arguments(
            "a terminal failure is one with the problems",
            problem,
            List.of(failure(Failure.Kind.TERMINAL)),
            new Outcome.Terminal("spec.colour: none; went wrong", null)),
        arguments(
            "an error counts for more than progress",
            creating,
            List.of(failure(Failure.Kind.RECOVERABLE)),
            new Outcome.Recoverable("Code", "went wrong")),
        arguments(
            "all that is wrong in one way is told at once, each once",
            nothing,
            List.of(
                denied("no a"), denied("no b"), denied("no a"), failure(Failure.Kind.THROTTLED)),
            new Outcome.Recoverable("AccessDenied", "no a; no b")),
        arguments(
            "throttling counts for more than progress",
            creating,
            List.of(failure(Failure.Kind.THROTTLED)),
            new Outcome.Throttled("went wrong")),
        arguments(
            "what this AWS end does not know is terminal",
            nothing,
            List.of(failure(Failure.Kind.UNSUPPORTED)),
            new Outcome.Terminal("went wrong", null)),
        arguments(
            "a pass that had no time for more goes on",
            Plan.builder().step(STEP).build(),
            List.of(),
            new Outcome.Progressing("Updating", "Paint", null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void planAndFailuresComeTo(String why, Plan plan, List<Failure> failures, Outcome expected) {
    assertThat(Summary.of(plan, failures)).isEqualTo(expected);
  }

  private static Failure denied(String message) {
    return new Failure(
        Failure.Kind.RECOVERABLE,
        "Paint",
        "AccessDeniedException",
        message,
        "AccessDenied",
        null,
        null);
  }

  static Failure failure(Failure.Kind kind) {
    return new Failure(kind, "Paint", "Code", "went wrong", "Code", null, null);
  }
}
