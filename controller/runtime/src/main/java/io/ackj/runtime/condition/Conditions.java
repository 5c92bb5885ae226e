package io.ackj.runtime.condition;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.runtime.plan.Advice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verdict into the list of conditions. Every list has {@code ACK.ResourceSynced} and {@code
 * Ready}; every condition tells which generation it is about. The time of a transition changes only
 * when the status of the condition does, so that a list without news equals the one before.
 */
public final class Conditions {
  private final List<Condition> before;
  private final @Nullable Long generation;
  private final String now;
  private final List<Condition> after = new ArrayList<>();

  private Conditions(List<Condition> before, @Nullable Long generation, Instant now) {
    this.before = before;
    this.generation = generation;
    this.now = now.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Returns the conditions that a verdict leads to.
   *
   * @param before those that the object has now
   * @param generation the generation that the verdict is about; {@code null} if it is not known
   */
  public static List<Condition> of(
      Verdict verdict, List<Condition> before, @Nullable Long generation, Instant now) {
    return new Conditions(before, generation, now).list(verdict);
  }

  /**
   * Returns the conditions of before, with another reason and message of {@code
   * ACK.ResourceSynced}; what it says stays. So something is told that lasts and is no news of AWS.
   */
  public static List<Condition> annotated(
      List<Condition> before, String reason, String message, Instant now) {
    String synced =
        find(before, ConditionType.RESOURCE_SYNCED).map(Condition::getStatus).orElse(null);
    Conditions conditions = new Conditions(before, null, now);
    if (synced == null) {
      return conditions.list(new Verdict("Unknown", reason, message, null, List.of(), List.of()));
    }
    List<Condition> after = new ArrayList<>();
    for (Condition condition : before) {
      after.add(
          ConditionType.RESOURCE_SYNCED.text().equals(condition.getType())
              ? conditions.copy(condition, reason, message)
              : condition);
    }
    return after;
  }

  /** Returns the condition of a type; empty if there is none. */
  public static Optional<Condition> find(List<Condition> conditions, ConditionType type) {
    return conditions.stream().filter(each -> type.text().equals(each.getType())).findFirst();
  }

  private List<Condition> list(Verdict verdict) {
    Verdict.Trouble error = verdict.error();
    if (error != null) {
      add(error.type(), "True", error.reason(), error.message());
    }
    add(ConditionType.RESOURCE_SYNCED, verdict.synced(), verdict.reason(), verdict.message());
    if (error != null) {
      add(ConditionType.READY, "False", error.type().text(), error.message());
    } else {
      add(ConditionType.READY, verdict.synced(), verdict.reason(), verdict.message());
    }
    verdict.facts().stream()
        .sorted(Comparator.comparing(Fact::type))
        .forEach(fact -> add(fact.type(), fact.status(), fact.reason(), fact.message()));
    for (Advice advice : verdict.advice()) {
      add(ConditionType.ADVISORY, "True", advice.reason(), advice.message());
    }
    return after;
  }

  private void add(
      ConditionType type, String status, @Nullable String reason, @Nullable String message) {
    Condition condition = new Condition();
    condition.setType(type.text());
    condition.setStatus(status);
    condition.setReason(reason);
    condition.setMessage(message);
    condition.setObservedGeneration(generation);
    condition.setLastTransitionTime(transition(type, status, reason));
    after.add(condition);
  }

  private String transition(ConditionType type, String status, @Nullable String reason) {
    return before.stream()
        .filter(each -> type.text().equals(each.getType()))
        .filter(each -> status.equals(each.getStatus()))
        // Several advisories stand beside each other; the reason tells them apart.
        .filter(each -> type != ConditionType.ADVISORY || Objects.equals(reason, each.getReason()))
        .map(Condition::getLastTransitionTime)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(now);
  }

  private Condition copy(Condition original, String reason, String message) {
    Condition copy = new Condition();
    copy.setType(original.getType());
    copy.setStatus(original.getStatus());
    copy.setReason(reason);
    copy.setMessage(message);
    copy.setObservedGeneration(original.getObservedGeneration());
    copy.setLastTransitionTime(original.getLastTransitionTime());
    return copy;
  }
}
