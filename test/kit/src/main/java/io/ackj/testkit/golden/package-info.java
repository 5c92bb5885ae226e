/** Generated files that are kept in the repository and compared with what is generated now. */
@NullMarked
package io.ackj.testkit.golden;

import org.jspecify.annotations.NullMarked;
