/**
 * What a pass has decided: a {@link io.ackj.runtime.plan.Plan} of named steps, each with its AWS
 * call and the reason for it. A plan is a value: it is made without I/O, compared in tests,
 * printed, and carried out by the loop.
 */
@NullMarked
package io.ackj.runtime.plan;

import org.jspecify.annotations.NullMarked;
