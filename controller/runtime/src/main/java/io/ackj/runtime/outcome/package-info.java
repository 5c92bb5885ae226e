/** What a pass over an object can come to. */
@NullMarked
package io.ackj.runtime.outcome;

import org.jspecify.annotations.NullMarked;
