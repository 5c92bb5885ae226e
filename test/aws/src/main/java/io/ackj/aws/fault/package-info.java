/**
 * What goes wrong on purpose: calls that fail, answers that get lost, Regions that are off.
 *
 * <p>A {@link io.ackj.aws.fault.Fault} says which calls it is about, which of them it hits, and
 * what happens to these. A fault may strike before the operation, which then never happens, or
 * after it, so that the client is told of a failure although AWS's state has changed. Faults of the
 * Java API and of the control endpoint are the same.
 */
@NullMarked
package io.ackj.aws.fault;

import org.jspecify.annotations.NullMarked;
