/** Disturbances that tests make on purpose, through the Java API. */
@NullMarked
package io.ackj.kube.fault;

import org.jspecify.annotations.NullMarked;
