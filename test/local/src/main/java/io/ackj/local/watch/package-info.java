/** Watches objects of ACK, and shows their conditions to a person as they change. */
@NullMarked
package io.ackj.local.watch;

import org.jspecify.annotations.NullMarked;
