/**
 * Local mode: the controller, a Kubernetes API server and DynamoDB's control plane in one process,
 * wired as they would be in a cluster.
 */
@NullMarked
package io.ackj.local;

import org.jspecify.annotations.NullMarked;
