/**
 * Benchmarks: commands that measure something, print the figures beside their limits, and fail when
 * a limit is passed. The build never runs them, since what they print depends on the machine.
 */
@NullMarked
package io.ackj.bench;

import org.jspecify.annotations.NullMarked;
