package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * How to recognise an error of the service.
 *
 * @param code the error code
 * @param messagePrefix how the message must begin; null for any way
 * @param messageSuffix how the message must end; null for any way
 */
public record ErrorConfig(
    String code, @Nullable String messagePrefix, @Nullable String messageSuffix) {}
