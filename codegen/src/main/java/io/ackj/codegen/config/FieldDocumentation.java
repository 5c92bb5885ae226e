package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * What changes in the description of a field, as against the AWS documentation.
 *
 * @param append what comes after it; null for nothing
 * @param prepend what comes before it; null for nothing
 * @param override what replaces it; null to keep it
 */
public record FieldDocumentation(
    @Nullable String append, @Nullable String prepend, @Nullable String override) {}
