/**
 * How a call of an operation gets to the operation, and back.
 *
 * <p>A {@link io.ackj.aws.call.Pipeline} is a list of {@link io.ackj.aws.call.Concern}s around the
 * operation: each sees the request on its way in and the answer on its way out, and may answer by
 * itself. Calls go through one at a time, so neither concerns nor operations need locks. The {@link
 * io.ackj.aws.call.CallLog} is the outermost concern, so it holds what the client was told. An
 * operation is a class of the operation's name; nothing else has to be written to add one.
 */
@NullMarked
package io.ackj.aws.call;

import org.jspecify.annotations.NullMarked;
