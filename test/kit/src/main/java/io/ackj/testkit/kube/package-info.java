/** A real Kubernetes API server for tests, and how to speak with one over HTTP. */
@NullMarked
package io.ackj.testkit.kube;

import org.jspecify.annotations.NullMarked;
