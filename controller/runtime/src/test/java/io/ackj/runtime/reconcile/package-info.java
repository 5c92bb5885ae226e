/** Tests of the loop, over a kind that is none of AWS's. */
@NullMarked
package io.ackj.runtime.reconcile;

import org.jspecify.annotations.NullMarked;
