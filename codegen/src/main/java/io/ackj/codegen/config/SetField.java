package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * How a field is copied from an output or to an input where the two do not fit ({@code set}).
 *
 * @param method the step it is for: Create, ReadOne, Update or Delete, in any letter case, where
 *     ReadOne is also for reading through a list; null for all
 * @param from the output member to copy from; null for the one of the field's name
 * @param to the input member to copy to; null for the one of the field's name
 * @param ignore which of the two is not done at all
 */
public record SetField(
    @Nullable String method, @Nullable String from, @Nullable String to, SetIgnore ignore) {}
