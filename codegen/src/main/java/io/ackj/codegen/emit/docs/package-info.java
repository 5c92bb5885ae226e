/** The field reference: a Markdown page for each kind, for people. */
@NullMarked
package io.ackj.codegen.emit.docs;

import org.jspecify.annotations.NullMarked;
