package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.runtime.condition.Conditions;
import io.ackj.runtime.condition.Verdict;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws what follows from what a pass has found: the status, in one patch and only if it changes;
 * an Event and a line in the log if it is news; and when to look again.
 */
final class Conclusions<R extends CustomResource<?, ?>> {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  /** Throttling that is over by then is nobody's business. */
  private static final Duration LASTING = Duration.ofSeconds(30);

  private static final Duration AFTER_CONFLICT = Duration.ofMillis(20);

  private final ObjectClient<R> objects;
  private final EventRecorder events;
  private final Waits waits;
  private final Duration resyncPeriod;
  private final InstantSource clock;
  private final Pilots pilots = new Pilots();

  Conclusions(
      ObjectClient<R> objects,
      EventRecorder events,
      Waits waits,
      Duration resyncPeriod,
      InstantSource clock) {
    this.objects = objects;
    this.events = events;
    this.waits = waits;
    this.resyncPeriod = resyncPeriod;
    this.clock = clock;
  }

  /** Writes down what a pass has found, and returns when to look again. */
  Conclusion of(Findings<R> findings, Memory memory) {
    Instant now = clock.instant();
    Outcome outcome = findings.outcome();
    if (outcome.kind() != Outcome.Kind.THROTTLED) {
      memory.notThrottled();
    }
    if (outcome.kind() == Outcome.Kind.BEGUN) {
      // The next look tells.
      return next(findings, memory, now);
    }
    if (outcome.kind() != Outcome.Kind.RELEASED && outcome.kind() != Outcome.Kind.CONFLICT) {
      tellAdvice(findings);
      writeStatus(findings, memory, now);
    }
    tell(findings, memory);
    Conclusion conclusion = next(findings, memory, now);
    if (conclusion.delay().filter(delay -> delay.compareTo(LASTING) < 0).isEmpty()) {
      objects.settle(ObjectKey.of(findings.object().getMetadata()));
    }
    return conclusion;
  }

  /** Returns when to look again at the resource of an object that is gone. */
  Conclusion ofLost(Findings<R> findings, Memory memory) {
    tell(findings, memory);
    return next(findings, memory, clock.instant());
  }

  private void writeStatus(Findings<R> findings, Memory memory, Instant now) {
    ObjectStatus before = ObjectStatus.of(findings.object());
    Long generation = findings.object().getMetadata().getGeneration();
    ObjectNode status = findings.status() == null ? before.tree() : findings.status();
    if (findings.status() != null && findings.destination() != null) {
      ObjectStatus.setMetadata(status, findings.destination(), before);
    }
    Plan plan = findings.plan();
    // Before anything is in AWS nothing is applied, whatever was decided.
    ObjectStatus.setApplied(
        status, plan != null && findings.status() != null ? plan.applied() : before.applied());
    Optional<Verdict> verdict =
        findings
            .outcome()
            .verdict(findings.allAdvice())
            .map(said -> said.stating(findings.facts()));
    if (verdict.isPresent()) {
      status.put("observedGeneration", generation);
      ObjectStatus.setConditions(
          status, Conditions.of(verdict.get(), before.conditions(), generation, now));
    } else {
      before.observed().ifPresent(observed -> status.put("observedGeneration", observed));
      ObjectStatus.setConditions(status, unchanged(findings.outcome(), before, memory, now));
    }
    objects.writeStatus(findings.object(), status);
  }

  private static List<Condition> unchanged(
      Outcome outcome, ObjectStatus before, Memory memory, Instant now) {
    return memory.throttledFor(now).compareTo(LASTING) < 0
        ? before.conditions()
        : Conditions.annotated(before.conditions(), outcome.reason(), outcome.message(), now);
  }

  /** What is not right about annotations is an Event once, beside the condition. */
  private void tellAdvice(Findings<R> findings) {
    if (findings.advice().isEmpty()) {
      return;
    }
    List<Condition> before = ObjectStatus.of(findings.object()).conditions();
    for (Advice advice : findings.advice()) {
      boolean isTold =
          before.stream()
              .filter(each -> advice.reason().equals(each.getReason()))
              .anyMatch(each -> advice.message().equals(each.getMessage()));
      if (!isTold) {
        events.record(
            findings.object(), EventRecorder.Type.WARNING, advice.reason(), advice.message());
      }
    }
  }

  private void tell(Findings<R> findings, Memory memory) {
    Outcome outcome = findings.outcome();
    if (!memory.isNews(outcome.reason() + outcome.message())) {
      return;
    }
    var metadata = findings.object().getMetadata();
    LOG.atInfo()
        .addKeyValue("kind", findings.object().getKind())
        .addKeyValue("namespace", metadata.getNamespace())
        .addKeyValue("name", metadata.getName())
        .addKeyValue("generation", metadata.getGeneration())
        .addKeyValue("outcome", outcome.kind())
        .addKeyValue("reason", outcome.reason())
        .addKeyValue("message", outcome.message())
        .log("reconciled resource");
    switch (outcome.kind()) {
      case TERMINAL, RECOVERABLE ->
          events.record(
              findings.object(), EventRecorder.Type.WARNING, outcome.reason(), outcome.message());
      default -> {
        // Progress and success show in the conditions, and in the Events of the calls before.
      }
    }
  }

  private Conclusion next(Findings<R> findings, Memory memory, Instant now) {
    Outcome outcome = findings.outcome();
    Duration pace = pace(findings, memory, now);
    return switch (outcome.kind()) {
      case SYNCED -> {
        memory.notFailed();
        String uid = findings.object().getMetadata().getUid();
        yield new Conclusion(
            outcome, ResyncPhase.untilNext(uid, resyncPeriod, now), Priority.RESYNC);
      }
      case BEGUN, PROGRESSING -> {
        memory.notFailed();
        yield new Conclusion(outcome, untilOrPace(outcome, pace, now), Priority.PROGRESS);
      }
      case RECOVERABLE -> later(outcome, Failure.Kind.RECOVERABLE, pace, findings, memory);
      case TERMINAL -> later(outcome, Failure.Kind.TERMINAL, pace, findings, memory);
      case THROTTLED -> later(outcome, Failure.Kind.THROTTLED, pace, findings, memory);
      case CONFLICT -> new Conclusion(outcome, AFTER_CONFLICT, Priority.PROGRESS);
      case PAUSED -> new Conclusion(outcome, again(outcome), Priority.RESYNC);
      case RELEASED -> new Conclusion(outcome, null, Priority.RESYNC);
    };
  }

  private static @Nullable Duration again(Outcome outcome) {
    return outcome instanceof Outcome.Paused paused ? paused.again() : null;
  }

  /** What AWS is doing meanwhile is followed at its own pace, whatever else is wrong. */
  private Conclusion later(
      Outcome outcome, Failure.Kind kind, Duration pace, Findings<R> findings, Memory memory) {
    Instant now = clock.instant();
    Duration wait =
        memory
            .nextTry()
            .map(next -> untilJustAfter(next, now))
            .orElseGet(() -> waits.after(kind, memory.countFailure()));
    boolean isAtWork = findings.plan() != null && !findings.plan().transitions().isEmpty();
    return new Conclusion(
        outcome, isAtWork && pace.compareTo(wait) < 0 ? pace : wait, Priority.PROGRESS);
  }

  private static Duration untilJustAfter(Instant next, Instant now) {
    Duration until = Duration.between(now, next).plusMillis(1);
    return until.isNegative() ? Duration.ZERO : until;
  }

  private static Duration untilOrPace(Outcome outcome, Duration pace, Instant now) {
    if (outcome instanceof Outcome.Progressing progressing && progressing.until() != null) {
      return untilJustAfter(progressing.until(), now);
    }
    return pace;
  }

  private Duration pace(Findings<R> findings, Memory memory, Instant now) {
    Optional<Duration> creatingBefore = memory.creatingFor(now);
    boolean isCreating = isCreating(findings);
    Duration age = memory.ageOf(isCreating ? PollInterval.CREATING : transitions(findings), now);
    Duration wait = PollInterval.of(findings.outcome().reason(), age);
    memory.noteCreating(isCreating);
    if (isCreating) {
      pilots.sawUnfinished(findings.object().getMetadata().getUid(), age, now);
      return pilots.atMost(wait, age, now);
    }
    if (findings.plan() != null) {
      creatingBefore.ifPresent(time -> pilots.sawFinished(time, now));
    }
    return wait;
  }

  private static String transitions(Findings<?> findings) {
    return findings.plan() == null
        ? findings.outcome().reason()
        : findings.plan().transitions().stream()
            .map(Transition::toString)
            .collect(Collectors.joining(";"));
  }

  private static boolean isCreating(Findings<?> findings) {
    return findings.outcome().kind() == Outcome.Kind.BEGUN
        || (findings.plan() != null
            && findings.plan().transitions().stream()
                .anyMatch(transition -> transition.reason().equals(PollInterval.CREATING)));
  }

  /**
   * Returns that a pass would come too early, if it is only to see whether AWS has created the
   * resource by now.
   */
  Optional<Conclusion> tooEarly(R object, Memory memory) {
    Instant now = clock.instant();
    if (object.isMarkedForDeletion() || memory.nextTry().isPresent()) {
      return Optional.empty();
    }
    return memory
        .creatingFor(now)
        .flatMap(age -> pilots.hold(object.getMetadata().getUid(), age, now))
        .map(
            wait ->
                new Conclusion(
                    new Outcome.Progressing(PollInterval.CREATING, "", null),
                    wait,
                    Priority.PROGRESS));
  }
}
