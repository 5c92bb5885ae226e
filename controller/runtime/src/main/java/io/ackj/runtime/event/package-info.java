/** Kubernetes Events on the objects that the controller manages. */
@NullMarked
package io.ackj.runtime.event;

import org.jspecify.annotations.NullMarked;
