/** Tests of the whole against real servers, which are started on loopback and ended again. */
@NullMarked
package io.ackj.e2e;

import org.jspecify.annotations.NullMarked;
