/** The kind Backup: finding the backup that is an object's, making it once, deleting it. */
@NullMarked
package io.ackj.dynamodb.backup;

import org.jspecify.annotations.NullMarked;
