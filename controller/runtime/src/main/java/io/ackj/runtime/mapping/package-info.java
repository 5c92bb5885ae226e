/** What generated mappers do to single values on their way to AWS's SDK and back. */
@NullMarked
package io.ackj.runtime.mapping;

import org.jspecify.annotations.NullMarked;
