/** What DynamoDB's errors mean: a table of codes and the beginnings of messages. */
@NullMarked
package io.ackj.dynamodb.failure;

import org.jspecify.annotations.NullMarked;
