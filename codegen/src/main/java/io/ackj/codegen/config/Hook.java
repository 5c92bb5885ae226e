package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * Hand-written code at a place in the generated code ({@code hooks.<place>}); one of the two is
 * there.
 *
 * @param code the code itself; null for a template
 * @param templatePath where the code is; null for none
 */
public record Hook(@Nullable String code, @Nullable String templatePath) {}
