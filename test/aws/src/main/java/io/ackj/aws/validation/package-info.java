/**
 * Holds a request against AWS's model, as AWS's own front end does before an operation sees it.
 *
 * <p>There are two passes. {@link io.ackj.aws.validation.InputReader} converts types: it drops
 * members that the model does not name and members that are null, as AWS does, turns fractions into
 * whole numbers where these are wanted, and refuses what does not fit with a {@code
 * SerializationException}. {@link io.ackj.aws.validation.InputValidator} then checks required
 * members, lengths, ranges, patterns and enums, and lists all that is wrong in one {@code
 * ValidationException}. What the model does not say, such as that an index needs a name of its own,
 * is checked by the operations.
 */
@NullMarked
package io.ackj.aws.validation;

import org.jspecify.annotations.NullMarked;
