/**
 * Resource-based policies: reading them as DynamoDB does, with its refusals, the form in which it
 * shows them, and whom a policy denies what.
 */
@NullMarked
package io.ackj.aws.policy;

import org.jspecify.annotations.NullMarked;
