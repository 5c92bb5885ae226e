/** What a call of an operation is, and how it is refused. */
@NullMarked
package io.ackj.aws.call;

import org.jspecify.annotations.NullMarked;
