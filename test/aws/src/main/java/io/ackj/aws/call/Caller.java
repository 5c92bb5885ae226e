package io.ackj.aws.call;

/**
 * Who calls.
 *
 * @param accountId twelve digits
 * @param arn of the user or of the role's session, as GetCallerIdentity answers
 * @param userId the unique id, as GetCallerIdentity answers
 */
public record Caller(String accountId, String arn, String userId) {}
