package io.ackj.aws.scaling;

import io.ackj.aws.call.Call;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The scalable targets of an account in a Region. */
record Targets(Call call, Cell<SortedMap<TargetKey, Target>> cell) {
  private static final Aspect<SortedMap<TargetKey, Target>> ASPECT =
      Aspect.of("scalable targets", Collections.emptySortedMap());

  static Targets of(Call call) {
    return new Targets(
        call, call.world().region(call.accountId(), call.region()).attachments().of(ASPECT));
  }

  Map<TargetKey, Target> all() {
    return cell.current();
  }

  Optional<Target> find(TargetKey key) {
    return Optional.ofNullable(cell.current().get(key));
  }

  void put(Target target) {
    SortedMap<TargetKey, Target> changed = new TreeMap<>(cell.current());
    changed.put(target.key(), target);
    cell.set(Collections.unmodifiableSortedMap(changed), call.time());
  }

  void remove(TargetKey key) {
    SortedMap<TargetKey, Target> changed = new TreeMap<>(cell.current());
    changed.remove(key);
    cell.set(Collections.unmodifiableSortedMap(changed), call.time());
  }

  String newArn() {
    return "arn:aws:application-autoscaling:"
        + call.region()
        + ":"
        + call.accountId()
        + ":scalable-target/"
        + UUID.randomUUID();
  }
}
