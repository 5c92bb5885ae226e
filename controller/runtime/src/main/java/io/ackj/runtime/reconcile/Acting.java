package io.ackj.runtime.reconcile;

import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The acting half of one pass: takes the steps of a plan that can be taken, and remembers how each
 * ended, so that the next pass neither repeats what AWS has not shown yet nor what it has refused.
 */
final class Acting<R extends CustomResource<?, ?>, L> {
  /** What AWS took shows after two seconds at most, as measured; then it is sent again. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private static final Duration MOST_SETTLING = Duration.ofMinutes(10);

  /** A pass that had to read and decide more often than this leaves the rest to the next. */
  private static final int MOST_ROUNDS = 8;

  /**
   * How acting ended.
   *
   * @param plan what was decided last
   * @param latest what AWS has; empty if the resource has gone meanwhile
   */
  record End<L>(Plan plan, Optional<L> latest) {}

  private final ResourceManager<R, L> manager;
  private final Pass<R> pass;
  private final Memory memory;
  private final EventRecorder events;
  private final Waits waits;
  private final InstantSource clock;
  private final List<Step> taken = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private boolean isNameTaken;

  Acting(
      ResourceManager<R, L> manager,
      Pass<R> pass,
      Memory memory,
      EventRecorder events,
      Waits waits,
      InstantSource clock) {
    this.manager = manager;
    this.pass = pass;
    this.memory = memory;
    this.events = events;
    this.waits = waits;
    this.clock = clock;
  }

  /** Returns the failures that stand: those of this pass, and earlier ones not tried again yet. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /**
   * Takes steps, reads and decides, until there is nothing to be done now.
   *
   * @param found what AWS has
   * @param decide decides on what AWS has
   */
  End<L> until(L found, Function<L, Plan> decide) {
    L latest = found;
    Plan plan = withMemory(decide.apply(latest));
    for (int round = 0; round < MOST_ROUNDS && !due(plan).isEmpty(); round++) {
      int before = taken.size();
      Optional<L> known = take(due(plan));
      if (taken.size() > before) {
        Optional<L> read = known.isPresent() ? known : manager.readOne(pass);
        if (read.isEmpty()) {
          return new End<>(plan, read);
        }
        latest = read.get();
      }
      plan = withMemory(decide.apply(latest));
    }
    return new End<>(plan, Optional.of(latest));
  }

  /** Notes that a reading has shown the resource. */
  void noteSeen() {
    memory.noteSeen();
  }

  /** Says whether this process has created the resource so lately that a reading may lag. */
  boolean isJustCreated() {
    return memory.isJustCreated(pass.now());
  }

  /** Says whether this process has made a call so lately that the resource may still appear. */
  boolean mayStillAppear() {
    return memory.mayStillAppear(pass.now());
  }

  /** Says whether this process has made a call before that may have created the resource. */
  boolean mayHaveCreated() {
    return memory.mayBeAt() != null;
  }

  /** Takes the steps that create a resource; returns what AWS has then, if it was created. */
  Optional<L> create(List<Step> steps) {
    boolean isFirstCall = memory.mayBeAt() == null;
    memory.noteCalled(pass.destination(), clock.instant());
    Optional<L> told = take(steps);
    if (taken.isEmpty()) {
      if (isFirstCall && steps.stream().allMatch(this::isRefused)) {
        memory.noteRefused();
      } else {
        // It may be a minute later by now.
        memory.noteCalled(pass.destination(), clock.instant());
      }
      return told;
    }
    memory.noteCreation(clock.instant());
    return told.isPresent() ? told : manager.readOne(pass);
  }

  /** Says whether AWS has answered to a call of this process that it creates the resource. */
  boolean hasCreated() {
    return memory.hasCreated();
  }

  /** Notes that this process marks the object as managed, right before it creates the resource. */
  void noteMarked() {
    memory.noteMarked();
  }

  /**
   * Says whether this process has marked the object as managed, and no call may have created the
   * resource since: whatever is found is somebody else's.
   */
  boolean isMarkedInVain() {
    return memory.isMarked() && memory.mayBeAt() == null;
  }

  /** Says whether AWS has answered to the calls of this pass that such a resource exists. */
  boolean isNameTaken() {
    return isNameTaken;
  }

  /** Returns a plan in which what was done or refused before waits for its time. */
  Plan withMemory(Plan plan) {
    memory.keepOnly(plan.steps());
    failures.clear();
    List<Step> steps = plan.steps().stream().map(this::withMemory).toList();
    return new Plan(steps, plan.transitions(), plan.problems(), plan.advice(), plan.applied());
  }

  /** Returns the steps that can be taken before AWS is read again: the first of each lane. */
  List<Step> due(Plan plan) {
    List<Step> due = new ArrayList<>();
    Set<String> lanes = new HashSet<>();
    for (Step step : plan.steps()) {
      if (step.held().isEmpty() && lanes.add(step.lane())) {
        due.add(step);
      }
    }
    return due;
  }

  /**
   * Takes steps, one after the other; one that fails does not keep the next from being taken.
   *
   * @return what AWS has now, if the last answer tells; empty if it has to be read
   */
  private Optional<L> take(List<Step> steps) {
    Optional<L> known = Optional.empty();
    for (Step step : steps) {
      known = take(step);
    }
    return known;
  }

  private Optional<L> take(Step step) {
    try {
      Optional<L> known = manager.perform(pass, step);
      done(step);
      return known;
    } catch (AwsCallException e) {
      if (e.failure().kind() == Failure.Kind.DONE) {
        done(step);
      } else {
        failed(step, e.failure());
      }
      return Optional.empty();
    }
  }

  /** A call that broke, or that AWS had trouble with, may have been carried out. */
  private boolean isRefused(Step step) {
    Memory.Attempt attempt = memory.attempt(step);
    return attempt != null && attempt.failure() != null && attempt.failure().isRefusal();
  }

  private void done(Step step) {
    int times = timesBefore(step, null) + 1;
    Duration settling = SETTLING.multipliedBy(1L << Math.min(times - 1, 10));
    Duration wait = settling.compareTo(MOST_SETTLING) > 0 ? MOST_SETTLING : settling;
    memory.note(step, null, clock.instant().plus(wait), times);
    taken.add(step);
    events.record(
        pass.desired(),
        EventRecorder.Type.NORMAL,
        step.operation(),
        step.name() + ": " + step.reason());
  }

  private void failed(Step step, Failure failure) {
    isNameTaken |= failure.kind() == Failure.Kind.CONFLICT && failure.isRefusal();
    int times = timesBefore(step, failure) + 1;
    Instant next = waits.nextTry(failure, times, clock.instant());
    memory.note(step, failure, next, times);
    if (waits.isUsersConcern(failure)) {
      events.record(
          pass.desired(),
          EventRecorder.Type.WARNING,
          step.operation() + "Failed",
          step.name() + ": " + failure.message());
    }
  }

  private int timesBefore(Step step, @Nullable Failure failure) {
    Memory.Attempt before = memory.attempt(step);
    return before != null && (before.failure() == null) == (failure == null) ? before.times() : 0;
  }

  private Step withMemory(Step step) {
    Memory.Attempt attempt = memory.attempt(step);
    if (step.hold() != null || attempt == null) {
      return step;
    }
    if (!pass.now().isBefore(attempt.next())) {
      return step;
    }
    Failure failure = attempt.failure();
    if (failure == null) {
      return step.held(Hold.whileAwsIsBusy(Reasons.UPDATING, settling(step)));
    }
    failures.add(failure);
    return step.held(new Hold(failure.reason(), message(failure), attempt.next()));
  }

  /** The time at which a wait ends is part of what a user wants to know; others would flap. */
  private static String message(Failure failure) {
    Instant retryAt = failure.retryAt();
    return retryAt == null
        ? failure.message()
        : failure.message() + "; trying again at " + retryAt.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String settling(Step step) {
    return step.name() + ": AWS has taken it and does not show it yet";
  }
}
