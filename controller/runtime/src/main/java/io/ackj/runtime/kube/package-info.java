/**
 * A thin facade over the Kubernetes client: objects as informers saw them, patches, finalizers,
 * namespaces.
 */
@NullMarked
package io.ackj.runtime.kube;

import org.jspecify.annotations.NullMarked;
