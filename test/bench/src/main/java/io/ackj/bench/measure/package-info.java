/**
 * What all benchmarks share: programs that are run in processes of their own, figures, and the
 * report that holds them against their limits.
 */
@NullMarked
package io.ackj.bench.measure;

import org.jspecify.annotations.NullMarked;
