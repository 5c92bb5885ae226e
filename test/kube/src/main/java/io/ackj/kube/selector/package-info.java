/**
 * Label and field selectors: parsed once for each request, with Kubernetes' errors, and matched
 * against stored objects without parsing these.
 */
@NullMarked
package io.ackj.kube.selector;

import org.jspecify.annotations.NullMarked;
