/** Custom resource definitions. */
@NullMarked
package io.ackj.codegen.emit.crd;

import org.jspecify.annotations.NullMarked;
