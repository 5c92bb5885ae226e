/** Tests of the conditions. */
@NullMarked
package io.ackj.runtime.condition;

import org.jspecify.annotations.NullMarked;
