/** Java: the types of the kinds, and what carries them to AWS's SDK and back. */
@NullMarked
package io.ackj.codegen.emit.java;

import org.jspecify.annotations.NullMarked;
