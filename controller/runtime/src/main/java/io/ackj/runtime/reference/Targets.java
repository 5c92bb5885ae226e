package io.ackj.runtime.reference;

import io.ackj.runtime.resource.ReferenceRule;
import java.util.Set;

/**
 * The objects that others refer to. Whoever has looked at one is woken when it is not what it was
 * then, as soon as that is seen. Any thread may use it.
 */
public interface Targets {
  /** Prepares for references of a rule; comes before the first look at a target of it. */
  void prepare(ReferenceRule rule);

  /**
   * Returns how a target is now. May ask the API server.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if that fails
   */
  TargetState look(Referrer referrer, Target target);

  /**
   * Takes a target to be as it was when the referrer settled: the referrer is woken if it turns out
   * to be of no use any more, or when it changes. Returns soon.
   */
  void assumeSettled(Referrer referrer, Target target);

  /** Forgets what else an object referred to. */
  void keepOnly(Referrer referrer, Set<Target> targets);
}
