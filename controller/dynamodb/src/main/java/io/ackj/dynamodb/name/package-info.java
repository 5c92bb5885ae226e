/** Names of tables and of what belongs to them, by themselves and in ARNs. */
@NullMarked
package io.ackj.dynamodb.name;

import org.jspecify.annotations.NullMarked;
