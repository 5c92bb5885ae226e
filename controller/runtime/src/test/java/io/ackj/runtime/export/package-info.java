/** FieldExports, with stand-ins for the cluster. */
@NullMarked
package io.ackj.runtime.export;

import org.jspecify.annotations.NullMarked;
