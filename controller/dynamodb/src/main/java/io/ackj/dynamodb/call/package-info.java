/** Calls of DynamoDB that the kinds share: one client for a destination, and the calls of steps. */
@NullMarked
package io.ackj.dynamodb.call;

import org.jspecify.annotations.NullMarked;
