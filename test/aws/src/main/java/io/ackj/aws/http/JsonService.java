package io.ackj.aws.http;

import io.ackj.aws.call.Service;

/**
 * A service that speaks AWS's JSON protocol.
 *
 * @param service what it is
 * @param targetPrefix what {@code X-Amz-Target} begins with, without the dot
 * @param namespace what the types of its modelled errors begin with
 */
public record JsonService(Service service, String targetPrefix, String namespace) {}
