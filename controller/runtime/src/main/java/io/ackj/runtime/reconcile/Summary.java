package io.ackj.runtime.reconcile;

import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up a plan and the failures that stand as an outcome; a pure function. */
final class Summary {
  private Summary() {}

  /**
   * Returns what a pass has come to. What only the user can change comes first, then what has gone
   * wrong, then what AWS is doing, then what waits.
   */
  static Outcome of(Plan plan, List<Failure> failures) {
    List<String> terminal =
        Stream.concat(
                plan.problems().stream().map(Problem::message),
                failures.stream().filter(Summary::isTerminal).map(Failure::message))
            .toList();
    if (!terminal.isEmpty()) {
      return new Outcome.Terminal(terminal.stream().collect(joined()), null);
    }
    return first(failures, Failure.Kind.RECOVERABLE)
        .<Outcome>map(failure -> recoverable(failure, failures))
        .or(
            () ->
                first(failures, Failure.Kind.THROTTLED)
                    .map(f -> new Outcome.Throttled(f.message())))
        .or(() -> atWork(plan))
        .or(() -> waiting(plan))
        .orElseGet(() -> plan.isInSync() ? new Outcome.Synced() : next(plan.steps().get(0)));
  }

  /** All of a sort are told at once: several rights that are missing, for example. */
  private static Outcome recoverable(Failure first, List<Failure> failures) {
    return new Outcome.Recoverable(
        first.reason(),
        failures.stream()
            .filter(failure -> failure.kind() == first.kind())
            .filter(failure -> failure.reason().equals(first.reason()))
            .map(Failure::message)
            .collect(joined()));
  }

  /** Returns what an error comes to that kept AWS from being read. */
  static Outcome of(Failure failure) {
    return switch (failure.kind()) {
      case TERMINAL, UNSUPPORTED -> new Outcome.Terminal(failure.message(), null);
      case THROTTLED -> new Outcome.Throttled(failure.message());
      case WAITING ->
          new Outcome.Progressing(failure.reason(), failure.message(), failure.retryAt());
      case RECOVERABLE, NOT_FOUND, CONFLICT, DONE ->
          new Outcome.Recoverable(failure.reason(), failure.message());
    };
  }

  private static Optional<Outcome> atWork(Plan plan) {
    return plan.transitions().stream()
        .findFirst()
        .map(first -> new Outcome.Progressing(first.reason(), messages(plan), null));
  }

  private static String messages(Plan plan) {
    return plan.transitions().stream().map(Transition::message).collect(joined());
  }

  private static Optional<Outcome> waiting(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.held().stream())
        .findFirst()
        .map(hold -> new Outcome.Progressing(hold.reason(), holds(plan), soonest(plan)));
  }

  private static String holds(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.held().stream())
        .map(Hold::message)
        .collect(joined());
  }

  /**
   * Returns when the first of the waits ends; {@code null} if one depends on AWS's progress. A step
   * without a time that shares its lane with one that has a time waits for that step, not for AWS.
   */
  private static @Nullable Instant soonest(Plan plan) {
    Map<String, Optional<Instant>> lanes = new HashMap<>();
    for (Step step : plan.steps()) {
      step.held().ifPresent(hold -> lanes.merge(step.lane(), until(hold), Summary::earlier));
    }
    return lanes.values().stream().allMatch(Optional::isPresent)
        ? lanes.values().stream().flatMap(Optional::stream).min(Instant::compareTo).orElse(null)
        : null;
  }

  private static Optional<Instant> until(Hold hold) {
    return Optional.ofNullable(hold.until());
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** Each once; a full stop in the middle of a line would look like its end. */
  private static Collector<String, ?, String> joined() {
    return Collectors.collectingAndThen(
        Collectors.mapping(
            message -> message.endsWith(".") ? message.substring(0, message.length() - 1) : message,
            Collectors.toCollection(LinkedHashSet::new)),
        messages -> String.join("; ", messages));
  }

  private static Outcome next(Step step) {
    return new Outcome.Progressing(Reasons.UPDATING, step.name(), null);
  }

  private static boolean isTerminal(Failure failure) {
    return failure.kind() == Failure.Kind.TERMINAL || failure.kind() == Failure.Kind.UNSUPPORTED;
  }

  private static Optional<Failure> first(List<Failure> failures, Failure.Kind kind) {
    return failures.stream().filter(failure -> failure.kind() == kind).findFirst();
  }
}
