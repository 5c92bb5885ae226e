@NullMarked
package io.ackj.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
