/**
 * The benchmark of the controller: it works, as people start it, between the API server of {@code
 * test/kube} and the simulator of {@code test/aws}, and is measured from outside by what both of
 * them see.
 */
@NullMarked
package io.ackj.bench.controller;

import org.jspecify.annotations.NullMarked;
