/**
 * The benchmark of the Kubernetes API server of {@code test/kube}. Where a real kube-apiserver is
 * at hand it does the same work in the same run, since the limits of some figures are what it
 * takes.
 */
@NullMarked
package io.ackj.bench.kube;

import org.jspecify.annotations.NullMarked;
