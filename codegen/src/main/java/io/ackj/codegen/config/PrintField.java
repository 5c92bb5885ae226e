package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * A field as a column of {@code kubectl get} ({@code fields.<Field>.print}).
 *
 * @param name the heading; null for one made from the field's name
 * @param priority 0 to show it always, more to show it only in wide output
 * @param index its place, where columns are ordered by index
 */
public record PrintField(@Nullable String name, int priority, int index) {}
