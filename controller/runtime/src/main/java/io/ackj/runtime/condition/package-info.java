/** The conditions that an outcome leads to. */
@NullMarked
package io.ackj.runtime.condition;

import org.jspecify.annotations.NullMarked;
