/** Structured logs in ACK's form. */
@NullMarked
package io.ackj.runtime.logging;

import org.jspecify.annotations.NullMarked;
