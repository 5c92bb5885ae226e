/** The controller for DynamoDB: its command, and the wiring of everything that it consists of. */
@NullMarked
package io.ackj.dynamodb;

import org.jspecify.annotations.NullMarked;
