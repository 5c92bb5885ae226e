/** From the resource model to files; one package for each kind of output. */
@NullMarked
package io.ackj.codegen.emit;

import org.jspecify.annotations.NullMarked;
