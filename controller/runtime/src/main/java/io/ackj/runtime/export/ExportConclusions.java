package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.apis.services.v1alpha1.FieldExportStatus;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Conditions;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.loop.Backoff;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws what follows from a pass over a FieldExport: the status, and when to look again. */
final class ExportConclusions {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How often targets are looked at: whether somebody has changed what was exported. To be told at
   * once would take a watch of all Secrets.
   */
  private static final Duration LONGEST_PERIOD = Duration.ofMinutes(5);

  /** How long another controller has to say that a source is its own. */
  private static final Duration OTHERS_FIRST = Duration.ofSeconds(3);

  private static final Duration AFTER_CONFLICT = Duration.ofMillis(20);
  private static final double SPREAD = 0.2;

  private final ObjectClient<FieldExport> exports;
  private final EventRecorder events;
  private final Duration period;
  private final DoubleSupplier random;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Map<ObjectKey, Integer> failures = new ConcurrentHashMap<>();

  /**
   * Makes conclusions.
   *
   * @param resyncPeriod how long it is at most to the next look
   * @param random between 0 and 1; lets looks fall to different times
   */
  ExportConclusions(
      ObjectClient<FieldExport> exports,
      EventRecorder events,
      Duration resyncPeriod,
      DoubleSupplier random,
      InstantSource clock) {
    this.exports = exports;
    this.events = events;
    this.period = resyncPeriod.compareTo(LONGEST_PERIOD) < 0 ? resyncPeriod : LONGEST_PERIOD;
    this.random = random;
    // A target that is missing may be created any time, and nobody tells.
    this.backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), random);
    this.clock = clock;
  }

  /** Somebody has changed something, so that waiting begins anew. */
  void startAfresh(ObjectKey key) {
    failures.remove(key);
  }

  /** Returns that there is nothing to do for an object, as long as nothing happens. */
  Conclusion forget(ObjectKey key, String why) {
    failures.remove(key);
    exports.settle(key);
    return Conclusion.over(why);
  }

  /** Returns that somebody else wrote the object meanwhile. */
  Conclusion conflict() {
    return new Conclusion(new Outcome.Conflict(), AFTER_CONFLICT, Priority.PROGRESS);
  }

  /** Writes down what a pass came to, and returns when to look again. */
  Conclusion of(FieldExport export, Outcome outcome, List<Advice> advice) {
    ObjectKey key = ObjectKey.of(export.getMetadata());
    if (outcome instanceof Outcome.Terminal terminal
        && Sources.NOT_OURS.equals(terminal.detail())) {
      return reluctantly(export, outcome, advice);
    }
    write(export, outcome, advice);
    exports.settle(key);
    return next(key, outcome);
  }

  /**
   * Several controllers may share the work by kinds or labels. Who does not look after a source
   * speaks only if nobody else does, so that they do not write over each other.
   */
  private Conclusion reluctantly(FieldExport export, Outcome outcome, List<Advice> advice) {
    ObjectKey key = ObjectKey.of(export.getMetadata());
    if (isSpokenFor(export)) {
      return forget(key, "somebody looks after it");
    }
    if (failures.merge(key, 1, Integer::sum) == 1) {
      return new Conclusion(outcome, OTHERS_FIRST, Priority.PROGRESS);
    }
    write(export, outcome, advice);
    return forget(key, outcome.message());
  }

  private static boolean isSpokenFor(FieldExport export) {
    return Conditions.find(conditions(export), ConditionType.RESOURCE_SYNCED)
        .map(Condition::getObservedGeneration)
        .filter(export.getMetadata().getGeneration()::equals)
        .isPresent();
  }

  private void write(FieldExport export, Outcome outcome, List<Advice> advice) {
    Long generation = export.getMetadata().getGeneration();
    List<Condition> before = conditions(export);
    outcome
        .verdict(advice)
        .map(verdict -> Conditions.of(verdict, before, generation, clock.instant()))
        .ifPresent(
            after -> {
              if (!JSON.valueToTree(after).equals(JSON.valueToTree(before))) {
                tell(export, outcome);
              }
              ObjectNode status = JSON.createObjectNode().put("observedGeneration", generation);
              status.set("conditions", JSON.valueToTree(after));
              exports.writeStatus(export, status);
            });
  }

  private void tell(FieldExport export, Outcome outcome) {
    LOG.atInfo()
        .addKeyValue("kind", "FieldExport")
        .addKeyValue("namespace", export.getMetadata().getNamespace())
        .addKeyValue("name", export.getMetadata().getName())
        .addKeyValue("generation", export.getMetadata().getGeneration())
        .addKeyValue("outcome", outcome.kind())
        .addKeyValue("reason", outcome.reason())
        .addKeyValue("message", outcome.message())
        .log("reconciled field export");
    if (outcome.kind() == Outcome.Kind.TERMINAL || outcome.kind() == Outcome.Kind.RECOVERABLE) {
      events.record(export, EventRecorder.Type.WARNING, outcome.reason(), outcome.message());
    }
  }

  private Conclusion next(ObjectKey key, Outcome outcome) {
    boolean isTargetAtFault =
        outcome.kind() == Outcome.Kind.RECOVERABLE
            && !outcome.reason().equals(ExportedValue.NO_VALUE);
    if (isTargetAtFault) {
      Duration wait = backoff.after(failures.merge(key, 1, Integer::sum));
      return new Conclusion(outcome, wait, Priority.PROGRESS);
    }
    // What else is wrong is wrong until the source or the FieldExport changes, which is told.
    failures.remove(key);
    Duration spread = Duration.ofMillis((long) (period.toMillis() * SPREAD * random.getAsDouble()));
    return new Conclusion(outcome, period.minus(spread), Priority.RESYNC);
  }

  private static List<Condition> conditions(FieldExport export) {
    FieldExportStatus status = export.getStatus();
    return status == null || status.getConditions() == null ? List.of() : status.getConditions();
  }
}
