/**
 * Rules in CEL that schemas carry ({@code x-kubernetes-validations}). {@link
 * io.ackj.kube.schema.cel.CelRules} walks a value beside its schema and evaluates the rules of each
 * node, with {@code self} and, on updates, {@code oldSelf}; it decides what is correlated with
 * what, what a change forgives, and what is told. The language itself is dev.cel's; we add the
 * functions that Kubernetes adds, and the types that a schema stands for.
 *
 * <p>Nothing of dev.cel is loaded before a rule has to be compiled: that takes longer than all else
 * at the start of the server. The most common rule of all, {@code self == oldSelf}, does not need
 * it.
 */
@NullMarked
package io.ackj.kube.schema.cel;

import org.jspecify.annotations.NullMarked;
