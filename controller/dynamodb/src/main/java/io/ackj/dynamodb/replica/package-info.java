/**
 * Replicas of a table in other Regions, version 2019.11.21, for both kinds that deal with them: the
 * calls that change them, when AWS takes such a call, and which object declares which of them.
 */
@NullMarked
package io.ackj.dynamodb.replica;

import org.jspecify.annotations.NullMarked;
