/**
 * DynamoDB's operations, one class each with the operation's name and a public constructor without
 * parameters, which is how they are found: adding an operation means adding a class. What several
 * of them share is in the packages below.
 */
@NullMarked
package io.ackj.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
