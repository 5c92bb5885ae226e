/**
 * The way to AWS: Region, account, credentials and endpoint of a resource, and the clients for
 * them. Beside {@link io.ackj.runtime.failure} it is the only package that sees AWS's SDK.
 */
@NullMarked
package io.ackj.runtime.account;

import org.jspecify.annotations.NullMarked;
