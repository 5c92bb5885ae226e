/**
 * What a server tells of itself: its version and health, which resources it serves, and what their
 * objects look like (OpenAPI v3). {@link io.ackj.kube.discovery.Discovery} and {@link
 * io.ackj.kube.discovery.OpenApi} answer with finished {@link io.ackj.kube.discovery.Document}s,
 * which are kept until the served types change.
 */
@NullMarked
package io.ackj.kube.discovery;

import org.jspecify.annotations.NullMarked;
