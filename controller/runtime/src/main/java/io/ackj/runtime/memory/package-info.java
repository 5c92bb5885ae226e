/** How little memory the process holds on to. */
@NullMarked
package io.ackj.runtime.memory;

import org.jspecify.annotations.NullMarked;
