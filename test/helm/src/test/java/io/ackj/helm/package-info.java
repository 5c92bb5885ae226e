/**
 * Tests of the chart in {@code helm/}: what it renders and what it refuses, held against what ACK's
 * chart gives, and against the flags of the controller.
 */
@NullMarked
package io.ackj.helm;

import org.jspecify.annotations.NullMarked;
