/**
 * Who calls, and what they may do.
 *
 * <p><b>Accounts.</b> A request belongs to the account of its access key. An access key id that
 * holds twelve digits in a row belongs to the account of that number, so {@code 111122223333} and
 * {@code AKIA111122223333ADMIN} are keys of account 111122223333. A key that was registered with
 * {@link io.ackj.aws.identity.Iam} belongs to its user. Any other key belongs to account {@value
 * io.ackj.aws.identity.Identities#DEFAULT_ACCOUNT}. Keys of AssumeRole begin with ASIA, and belong
 * to the role's account until they expire. The Region is that of the signature's scope.
 *
 * <p><b>Signatures</b> have to be there and well-formed. They are not verified: there are no
 * secrets here, and whoever reaches a server on the loopback interface of a test may do everything
 * anyway.
 *
 * <p><b>IAM</b> is off unless it is turned on. Then roles and users may do what their statements
 * allow, and nothing else; a key without a user is its account's administrator. There are
 * allow-lists only: no denials, conditions, boundaries or organisations.
 */
@NullMarked
package io.ackj.aws.identity;

import org.jspecify.annotations.NullMarked;
