/**
 * How often AWS lets itself be called, as a switch.
 *
 * <p>Two kinds of limits are known. AWS publishes rates per second for some operations, which hold
 * for an account in a Region. Measured by others are a limit on all changes of an account that
 * start work, and one on DescribeTimeToLive that holds for a connection. Each is a bucket of
 * tokens: a call takes one, and time puts them back. How many tables there may be, and how many of
 * them may change at a time, is a matter of {@link io.ackj.aws.state.Limits}.
 */
@NullMarked
package io.ackj.aws.quota;

import org.jspecify.annotations.NullMarked;
