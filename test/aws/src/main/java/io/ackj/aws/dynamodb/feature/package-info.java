/**
 * What the features of tables share that have operations of their own, such as tags or time to
 * live: how long they know a table, what an ARN points to, and forms of values in answers.
 *
 * <p>At AWS each feature is a service of its own behind DynamoDB's API. So it learns of a new table
 * a while after the table itself can be described, and forgets a table that is being deleted before
 * the table is gone.
 */
@NullMarked
package io.ackj.aws.dynamodb.feature;

import org.jspecify.annotations.NullMarked;
