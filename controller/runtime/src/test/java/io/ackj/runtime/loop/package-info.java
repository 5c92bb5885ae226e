/** Tests of how a loop is worked off. */
@NullMarked
package io.ackj.runtime.loop;

import org.jspecify.annotations.NullMarked;
