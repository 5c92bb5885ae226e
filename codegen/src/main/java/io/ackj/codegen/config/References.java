package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * The resource that a field may name instead of giving its value ({@code references}).
 *
 * @param serviceName the service of the resource; null for this one
 * @param resource its kind
 * @param path the field of it to copy, such as {@code Status.ACKResourceMetadata.ARN}
 * @param skipResourceStateValidations whether it need not be in sync first, for resources that
 *     refer to each other
 */
public record References(
    @Nullable String serviceName,
    String resource,
    String path,
    boolean skipResourceStateValidations) {}
