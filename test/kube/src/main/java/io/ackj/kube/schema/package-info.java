/** Structural schemas: what a value may be, what is pruned, defaulted and refused. */
@NullMarked
package io.ackj.kube.schema;

import org.jspecify.annotations.NullMarked;
