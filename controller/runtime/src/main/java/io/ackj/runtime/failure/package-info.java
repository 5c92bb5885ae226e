/**
 * Errors of AWS, sorted once, at the edge: from here on an error is a {@link
 * io.ackj.runtime.failure.Failure} that says what to do about it.
 */
@NullMarked
package io.ackj.runtime.failure;

import org.jspecify.annotations.NullMarked;
