/**
 * Policies attached to tables and streams, each of which has a place for one.
 *
 * <p>A write takes effect in steps. For a moment reads still see the policy of before and no other
 * write is taken; then the new policy can be read, but until fifteen seconds after the write only a
 * policy that says the same is taken. Whom the policy denies what is known after minutes, unless it
 * is the first of the table.
 */
@NullMarked
package io.ackj.aws.dynamodb.policy;

import org.jspecify.annotations.NullMarked;
