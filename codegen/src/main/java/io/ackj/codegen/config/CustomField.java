package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * A field that no operation has, made of a shape that the model has ({@code custom_field}); one of
 * the two is there.
 *
 * @param listOf the shape of the items of a list; null for a map
 * @param mapOf the shape of the values of a map with text keys; null for a list
 */
public record CustomField(@Nullable String listOf, @Nullable String mapOf) {}
