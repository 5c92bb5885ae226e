/** Server-side apply. */
@NullMarked
package io.ackj.kube.apply;

import org.jspecify.annotations.NullMarked;
