/**
 * Whether the rights that the chart gives are those that the controller needs: it runs with a token
 * of the chart's service account against an API server that checks rights and notes every request.
 */
@NullMarked
package io.ackj.helm.rbac;

import org.jspecify.annotations.NullMarked;
