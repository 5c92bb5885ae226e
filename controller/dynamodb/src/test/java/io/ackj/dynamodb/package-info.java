/** Tests of what holds for all of the module. */
@NullMarked
package io.ackj.dynamodb;

import org.jspecify.annotations.NullMarked;
