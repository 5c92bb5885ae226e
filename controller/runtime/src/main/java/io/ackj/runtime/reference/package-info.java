/**
 * References to other Kubernetes objects: the value that a field takes from one, whether it may,
 * and what to look at again when the other object changes.
 */
@NullMarked
package io.ackj.runtime.reference;

import org.jspecify.annotations.NullMarked;
