/** Holds golden files against what the generator makes now. */
@NullMarked
package io.ackj.golden;

import org.jspecify.annotations.NullMarked;
