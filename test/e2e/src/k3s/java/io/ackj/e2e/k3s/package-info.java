/** A whole Kubernetes in a container, for the profile {@code k3s} only. */
@NullMarked
package io.ackj.e2e.k3s;

import org.jspecify.annotations.NullMarked;
