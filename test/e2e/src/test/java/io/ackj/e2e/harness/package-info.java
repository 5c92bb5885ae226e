/**
 * What the end-to-end tests stand on: a cluster, an AWS, a controller, and what is seen of them.
 */
@NullMarked
package io.ackj.e2e.harness;

import org.jspecify.annotations.NullMarked;
