/**
 * How a request is refused: the exception that carries Kubernetes' {@code Status} object, and what
 * is wrong with a field. Everything else in this module may use this package; it uses none.
 */
@NullMarked
package io.ackj.kube.status;

import org.jspecify.annotations.NullMarked;
