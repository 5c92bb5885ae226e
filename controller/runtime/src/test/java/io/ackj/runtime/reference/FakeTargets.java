package io.ackj.runtime.reference;

import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.runtime.resource.ReferenceRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Targets that are as a test says; there is none at first. Wakes who refers to what changes. */
public final class FakeTargets implements Targets {
  private final Links links = new Links();
  private final Map<Target, TargetState> states = new HashMap<>();
  private final Map<Target, Integer> looks = new HashMap<>();

  /** Changes a target. */
  public void put(Target target, TargetState state) {
    states.put(target, state);
    links.surprisedBy(target, state).forEach(Referrer::wake);
  }

  /** Returns how often a target was looked at. */
  public int looksAt(Target target) {
    return looks.getOrDefault(target, 0);
  }

  /** Returns the state of a target that is in sync and has a value at a path. */
  public static TargetState synced(String path, String value) {
    return new TargetState.There(false, true, Map.of(path, TextNode.valueOf(value)));
  }

  @Override
  public void prepare(ReferenceRule rule) {
    // Nothing has to be watched here.
  }

  @Override
  public TargetState look(Referrer referrer, Target target) {
    looks.merge(target, 1, Integer::sum);
    links.add(referrer, target);
    TargetState state = states.getOrDefault(target, new TargetState.Missing());
    links.saw(referrer, target, state);
    return state;
  }

  @Override
  public void assumeSettled(Referrer referrer, Target target) {
    links.addSettled(referrer, target);
  }

  @Override
  public void keepOnly(Referrer referrer, Set<Target> targets) {
    links.keepOnly(referrer, targets);
  }
}
