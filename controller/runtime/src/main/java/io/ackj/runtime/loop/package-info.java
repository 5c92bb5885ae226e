/** The loop of one kind: a queue, and workers that make a pass over one object after the other. */
@NullMarked
package io.ackj.runtime.loop;

import org.jspecify.annotations.NullMarked;
