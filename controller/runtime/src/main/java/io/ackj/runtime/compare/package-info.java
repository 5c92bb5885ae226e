/**
 * Comparing a resource as it is desired with the resource as AWS last described it. Generated code
 * walks a kind's fields and calls {@link io.ackj.runtime.compare.Comparison} for each; what differs
 * is collected in a {@link io.ackj.runtime.compare.Delta}, which says where in the spec and what.
 * Everything here is a pure function of its arguments.
 */
@NullMarked
package io.ackj.runtime.compare;

import org.jspecify.annotations.NullMarked;
