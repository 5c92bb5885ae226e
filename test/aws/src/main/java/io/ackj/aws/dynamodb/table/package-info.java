/**
 * What operations on tables share: finding a table by name or ARN, the rules for what a table may
 * be, the changes a table goes through, and how it is described.
 */
@NullMarked
package io.ackj.aws.dynamodb.table;

import org.jspecify.annotations.NullMarked;
