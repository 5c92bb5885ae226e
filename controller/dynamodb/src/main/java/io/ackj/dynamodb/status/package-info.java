/** Writing what AWS tells in the form of an object's status. */
@NullMarked
package io.ackj.dynamodb.status;

import org.jspecify.annotations.NullMarked;
