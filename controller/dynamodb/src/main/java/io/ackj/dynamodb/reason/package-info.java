/** The reasons of conditions that only DynamoDB has. */
@NullMarked
package io.ackj.dynamodb.reason;

import org.jspecify.annotations.NullMarked;
