/**
 * What {@code kubectl get} prints: objects as rows of a {@code Table}, whose cells the server
 * computes. Custom resources take their columns from their CRD, as JSON paths; built-in kinds have
 * columns of their own.
 */
@NullMarked
package io.ackj.kube.table;

import org.jspecify.annotations.NullMarked;
