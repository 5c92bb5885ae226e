/**
 * Meters under the names that ACK and controller-runtime use, and the endpoints for them and for
 * health.
 */
@NullMarked
package io.ackj.runtime.metrics;

import org.jspecify.annotations.NullMarked;
