/**
 * Backups of tables, on demand and continuous. Continuous backups begin by themselves a while after
 * a table is ACTIVE; what a user switches is point-in-time recovery on top of them. A backup
 * belongs to a Region and not to its table, which it outlives.
 */
@NullMarked
package io.ackj.aws.dynamodb.backup;

import org.jspecify.annotations.NullMarked;
