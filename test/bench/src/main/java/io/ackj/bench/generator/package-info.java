/** The benchmark of the generator. */
@NullMarked
package io.ackj.bench.generator;

import org.jspecify.annotations.NullMarked;
