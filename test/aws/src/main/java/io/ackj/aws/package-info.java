/**
 * DynamoDB's control plane in the JVM: the server, its options, and what a test may do to it.
 *
 * <p>{@link io.ackj.aws.AwsSimulator} is the way in for Java, {@link io.ackj.aws.AwsCommand} the
 * one for a shell. What Java can do to a running simulator, these endpoints can do with JSON. They
 * answer 200, or 400 with a {@code message} that says what is wrong.
 *
 * <ul>
 *   <li>{@code GET /_ackj/calls} answers {@code calls} with time, account, Region, principal,
 *       service, operation, request, answer, status and error; the parameters operation, account,
 *       region and table choose among them, and {@code brief=true} tells the table's name in place
 *       of request and answer. {@code DELETE} forgets them.
 *   <li>{@code GET /_ackj/transitions} answers which state of which resource changed when.
 *   <li>{@code POST /_ackj/faults} adds a {@link io.ackj.aws.fault.Fault}: operation, account,
 *       region and table choose calls, {@code nth} (1), {@code times} (1), {@code always} and
 *       {@code lasting} (a duration such as PT10S) which of them; {@code error} with code, message
 *       and status (400), {@code afterEffect}, {@code loseAnswer} and {@code latency} say what
 *       happens. {@code GET} answers those that may still strike, {@code DELETE} removes all and
 *       turns all Regions on.
 *   <li>{@code GET /_ackj/clock} answers time and speed, {@code POST} takes {@code advance} (a
 *       duration) and {@code speed} (a factor that holds for what starts from then on).
 *   <li>{@code PUT /_ackj/quotas} takes {@code on}, whether AWS's rates hold; {@code GET} tells.
 *   <li>{@code PUT /_ackj/regions/REGION} turns a Region off; {@code outage} is UNAVAILABLE, unless
 *       it is given as NOT_ENABLED. {@code DELETE} turns it on, {@code GET /_ackj/regions} answers
 *       those that are off.
 *   <li>{@code PUT /_ackj/stuck/ACCOUNT/REGION/TABLE} makes a table stuck in its state, {@code
 *       DELETE} lets it go on.
 *   <li>{@code PUT /_ackj/iam} adds {@code roles} (arn, trust, allow) and {@code users} (arn,
 *       accessKeyId, allow), and turns checks {@code on} or off; allow holds {@code actions} and
 *       {@code resources} (all). {@code DELETE} forgets them.
 *   <li>{@code DELETE /_ackj/sessions} ends all temporary credentials: they have expired.
 *   <li>{@code POST /_ackj/reset} forgets everything but the time.
 * </ul>
 */
@NullMarked
package io.ackj.aws;

import org.jspecify.annotations.NullMarked;
