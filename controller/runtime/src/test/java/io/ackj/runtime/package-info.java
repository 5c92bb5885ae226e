/** Tests of what holds for the whole runtime. */
@NullMarked
package io.ackj.runtime;

import org.jspecify.annotations.NullMarked;
