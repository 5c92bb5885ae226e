package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * A step of the resource manager that may be hand-written ({@code find_operation}, {@code
 * update_operation}, {@code delete_operation}).
 *
 * @param customMethodName the method that takes the step; null for the generated one
 */
public record CustomOperation(@Nullable String customMethodName) {}
