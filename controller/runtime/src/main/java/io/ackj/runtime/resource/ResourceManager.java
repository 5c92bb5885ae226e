package io.ackj.runtime.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.Optional;

/**
 * All that is particular to one kind, for one destination in AWS. The loop asks it in this order:
 * read, decide, perform; then again, until nothing can be done now.
 *
 * <p>Reading and performing call AWS and throw {@link io.ackj.runtime.failure.AwsCallException};
 * deciding is a pure function of its arguments. Methods may be called from several threads, each
 * with another object.
 *
 * @param <R> the kind
 * @param <L> what AWS has, as one read found it: a value, not changed afterwards
 */
public interface ResourceManager<R extends CustomResource<?, ?>, L> {
  /** Reads what AWS has; empty if the resource does not exist. */
  Optional<L> readOne(Pass<R> pass);

  /** Decides how to create a resource that does not exist. */
  Plan decideCreation(Pass<R> pass);

  /** Decides how to bring a resource in line. */
  Plan decideUpdate(Pass<R> pass, L latest);

  /**
   * Decides how to delete a resource whose object is being deleted. The resource is gone when
   * {@link #readOne} says so, not when there are no steps left.
   */
  Plan decideDeletion(Pass<R> pass, L latest);

  /**
   * Makes the call of a step.
   *
   * @return what AWS has now, if the answer tells all of it, so that it need not be read; empty
   *     otherwise
   */
  Optional<L> perform(Pass<R> pass, Step step);

  /**
   * Says whether a resource was created for this object, and not by somebody else meanwhile. It is
   * asked where the object is marked as managed and its status does not know the resource: after a
   * lost answer, or a process that died.
   */
  boolean isOurs(Pass<R> pass, L latest);

  /**
   * Says whether nothing of a resource needs to be taken over by an object that does not have it
   * yet: all that is there belongs to objects of other kinds, and stays theirs. The object is
   * managed from then on, for what it adds, and for what they give up.
   */
  default boolean isLeftToOthers(L latest) {
    return false;
  }

  /** Returns the ARN; empty if this AWS end does not tell it. */
  Optional<String> arn(L latest);

  /**
   * Returns what no two objects may have at the same time: the ARN, unless several resources share
   * one. {@link ResourceKind#claimKey} makes the same of a status.
   */
  default Optional<String> claimKey(L latest) {
    return arn(latest);
  }

  /** Says whether AWS is deleting a resource by itself, so that its name is free before long. */
  boolean isBeingDeleted(L latest);

  /**
   * Returns the status as AWS has it, in the form of the kind's {@code status}; without conditions
   * and the other members that the loop writes, save {@code ackResourceMetadata.arn}.
   */
  ObjectNode status(L latest);

  /**
   * Returns the spec as AWS has it, in the form of the kind's {@code spec}, as adoption writes it;
   * a pure function. What AWS has none of is missing, so are tags of AWS and of the controller.
   *
   * @param pass one that was read with {@link Pass#isWhole}; its object's spec names the resource
   * @param latest what that reading found
   */
  ObjectNode observedSpec(Pass<R> pass, L latest);

  /**
   * Returns why parts of a resource could not be read. What can be done without them is done, and
   * the object says what is wrong.
   */
  default List<Failure> unread(L latest) {
    return List.of();
  }

  /**
   * Says why not all of a resource can be known yet, for people, for example because AWS is still
   * creating it; such a resource is adopted later. Empty if all is known.
   */
  default Optional<String> whyNotWhole(L latest) {
    return Optional.empty();
  }
}
