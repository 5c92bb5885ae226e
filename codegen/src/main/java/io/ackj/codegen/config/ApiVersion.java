package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * A version of a custom resource definition ({@code api_versions}).
 *
 * @param name such as {@code v1alpha1}
 * @param served null when the file does not say
 * @param storage null when the file does not say
 */
public record ApiVersion(String name, @Nullable Boolean served, @Nullable Boolean storage) {}
