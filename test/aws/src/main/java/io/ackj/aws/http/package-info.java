/**
 * AWS's wire protocols on one port of the loopback interface: JSON for DynamoDB and Resource Groups
 * Tagging, told apart by {@code X-Amz-Target}, and the query protocol for STS.
 *
 * <p>{@link io.ackj.aws.http.Gateway} holds what is to be answered and knows nothing of sockets;
 * {@link io.ackj.aws.http.Server} is the socket. Requests are checked in DynamoDB's order: method
 * and content type, JSON, target, signature. What fails there is answered in AWS's error shapes and
 * is no call, so the call log does not hold it.
 */
@NullMarked
package io.ackj.aws.http;

import org.jspecify.annotations.NullMarked;
