/**
 * {@code ackj local}: the controller, a Kubernetes API server and DynamoDB's control plane in one
 * process. The three know each other only as they would anywhere else, by a kubeconfig and an
 * endpoint, so either server can be replaced by a real one.
 */
@NullMarked
package io.ackj.local;

import org.jspecify.annotations.NullMarked;
