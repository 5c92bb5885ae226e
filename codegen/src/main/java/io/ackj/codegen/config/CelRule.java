package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * What the API server checks before it takes a resource ({@code custom_cel_rules}).
 *
 * @param rule an expression in CEL that is true of a good value, which it calls {@code self}
 * @param message what the user is told when it is false; null for the rule itself
 */
public record CelRule(String rule, @Nullable String message) {}
