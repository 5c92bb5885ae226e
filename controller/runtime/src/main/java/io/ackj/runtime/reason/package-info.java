/** One word for programs on what is going on with an object, and where each stands. */
@NullMarked
package io.ackj.runtime.reason;

import org.jspecify.annotations.NullMarked;
