/** DynamoDB's control plane in the JVM: the server, its options, and what a test may do to it. */
@NullMarked
package io.ackj.aws;

import org.jspecify.annotations.NullMarked;
