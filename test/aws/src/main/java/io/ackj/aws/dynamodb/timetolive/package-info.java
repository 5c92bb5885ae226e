/** Time to live: the attribute that says when an item expires. */
@NullMarked
package io.ackj.aws.dynamodb.timetolive;

import org.jspecify.annotations.NullMarked;
