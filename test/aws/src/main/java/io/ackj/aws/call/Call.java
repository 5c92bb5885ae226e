package io.ackj.aws.call;

import io.ackj.aws.state.World;
import java.time.Instant;

/**
 * One call of an operation.
 *
 * @param world the state of all accounts; transitions that are due by {@code time} have happened
 * @param accountId twelve digits, from the credentials
 * @param region such as {@code us-west-2}, from the signature's scope
 * @param principalArn who calls, as GetCallerIdentity would answer
 * @param time by the simulator's clock
 * @param readTime as of when eventually consistent reads answer; {@code time} unless reads lag
 */
public record Call(
    World world,
    String accountId,
    String region,
    String principalArn,
    Instant time,
    Instant readTime) {}
