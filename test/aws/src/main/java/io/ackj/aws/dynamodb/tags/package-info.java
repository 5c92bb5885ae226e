/**
 * Tags of tables and of streams, each of which has its own.
 *
 * <p>A write takes effect a while later. Until then lists show the tags of before, and a table
 * takes no other write but one that holds all that the write before it did.
 */
@NullMarked
package io.ackj.aws.dynamodb.tags;

import org.jspecify.annotations.NullMarked;
