/** The benchmark of the simulator of AWS, {@code test/aws}. */
@NullMarked
package io.ackj.bench.aws;

import org.jspecify.annotations.NullMarked;
