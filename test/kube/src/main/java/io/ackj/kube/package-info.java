/**
 * A Kubernetes API server in the JVM, for tests and for machines that have only a JDK: {@link
 * io.ackj.kube.KubeServer}. It puts the parts together; each of the packages below is one of them,
 * named after the step of a request that it takes.
 */
@NullMarked
package io.ackj.kube;

import org.jspecify.annotations.NullMarked;
