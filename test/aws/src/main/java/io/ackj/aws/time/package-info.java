/** The simulator's clock, which tests and the control endpoint may put forward. */
@NullMarked
package io.ackj.aws.time;

import org.jspecify.annotations.NullMarked;
