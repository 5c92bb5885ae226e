/** Tests of what computes the figures of the controller. */
@NullMarked
package io.ackj.bench.controller;

import org.jspecify.annotations.NullMarked;
