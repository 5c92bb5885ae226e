/**
 * Brings manifests into a cluster as {@code kubectl apply} does, down to the annotation that it
 * keeps: a person can go on with kubectl afterwards.
 */
@NullMarked
package io.ackj.local.apply;

import org.jspecify.annotations.NullMarked;
