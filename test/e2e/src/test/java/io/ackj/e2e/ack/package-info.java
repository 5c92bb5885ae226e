/** Which behaviours of ACK's the tests show, and where ackj differs. */
@NullMarked
package io.ackj.e2e.ack;

import org.jspecify.annotations.NullMarked;
