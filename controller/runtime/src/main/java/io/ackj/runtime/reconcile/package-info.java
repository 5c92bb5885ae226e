/** The loop: one pass over one object, what it came to, and what follows from that. */
@NullMarked
package io.ackj.runtime.reconcile;

import org.jspecify.annotations.NullMarked;
