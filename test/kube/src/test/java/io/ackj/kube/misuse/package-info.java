/**
 * Clients that do what no client should: send garbage, or do not read what they asked for. The
 * server has to refuse them in Kubernetes' words, and to serve everybody else meanwhile.
 */
@NullMarked
package io.ackj.kube.misuse;

import org.jspecify.annotations.NullMarked;
