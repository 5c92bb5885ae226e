/** Files that are to be written: written, compared with what is there, or checked against it. */
@NullMarked
package io.ackj.codegen.output;

import org.jspecify.annotations.NullMarked;
