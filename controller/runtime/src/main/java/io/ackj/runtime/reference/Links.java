package io.ackj.runtime.reference;

import io.ackj.runtime.kube.ForeignKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects refer to which, and what they have seen there last. Any thread may use it. */
final class Links {
  /**
   * What a referrer knows of a target.
   *
   * @param seen what it has seen last; {@code null} if nothing yet
   * @param isSettled whether it was content with whatever it saw in another life of the process
   */
  private record Knowledge(@Nullable TargetState seen, boolean isSettled) {
    static final Knowledge NOTHING = new Knowledge(null, false);
    static final Knowledge SETTLED = new Knowledge(null, true);
  }

  private final Map<Target, Map<Referrer, Knowledge>> byTarget = new HashMap<>();
  private final Map<Referrer, Set<Target>> byReferrer = new HashMap<>();

  /** Notes that one refers to the other; what it has seen there is still what it knows. */
  synchronized void add(Referrer referrer, Target target) {
    add(referrer, target, Knowledge.NOTHING);
  }

  /** Notes that one refers to the other, and was content with it. */
  synchronized void addSettled(Referrer referrer, Target target) {
    add(referrer, target, Knowledge.SETTLED);
  }

  private void add(Referrer referrer, Target target, Knowledge knowledge) {
    byTarget.computeIfAbsent(target, it -> new HashMap<>()).putIfAbsent(referrer, knowledge);
    byReferrer.computeIfAbsent(referrer, it -> new HashSet<>(1)).add(target);
  }

  /** Notes what a referrer has seen of a target. */
  synchronized void saw(Referrer referrer, Target target, TargetState state) {
    Map<Referrer, Knowledge> referrers = byTarget.get(target);
    if (referrers != null) {
      referrers.computeIfPresent(referrer, (same, before) -> new Knowledge(state, false));
    }
  }

  /** Forgets what an object referred to beside some targets. */
  synchronized void keepOnly(Referrer referrer, Set<Target> targets) {
    Set<Target> known = byReferrer.getOrDefault(referrer, Set.of());
    for (Target target : List.copyOf(known)) {
      if (!targets.contains(target)) {
        known.remove(target);
        byTarget.computeIfPresent(target, (same, referrers) -> without(referrer, referrers));
      }
    }
    if (known.isEmpty()) {
      byReferrer.remove(referrer);
    }
  }

  private static @Nullable Map<Referrer, Knowledge> without(
      Referrer referrer, Map<Referrer, Knowledge> referrers) {
    referrers.remove(referrer);
    return referrers.isEmpty() ? null : referrers;
  }

  /** Returns those to whom it is news that a target is so. */
  synchronized List<Referrer> surprisedBy(Target target, TargetState state) {
    List<Referrer> surprised = new ArrayList<>();
    Map<Referrer, Knowledge> referrers = byTarget.getOrDefault(target, Map.of());
    for (Map.Entry<Referrer, Knowledge> each : referrers.entrySet()) {
      if (each.getValue().isSettled() && isUsable(state)) {
        each.setValue(new Knowledge(state, false));
      } else if (!state.equals(each.getValue().seen())) {
        surprised.add(each.getKey());
      }
    }
    return surprised;
  }

  private static boolean isUsable(TargetState state) {
    return state instanceof TargetState.There there
        && there.isSynced()
        && !there.isTerminal()
        && !there.values().isEmpty();
  }

  /** Returns the targets of a kind that anybody refers to. */
  synchronized List<Target> targets(ForeignKind kind) {
    return byTarget.keySet().stream().filter(target -> target.kind().equals(kind)).toList();
  }
}
