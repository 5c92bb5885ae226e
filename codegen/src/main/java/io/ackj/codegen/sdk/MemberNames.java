package io.ackj.codegen.sdk;

import org.jspecify.annotations.Nullable;

/**
 * How the SDK calls a member of a structure. Where the member is an enum, or holds some, the
 * methods are those that speak text: a value that the SDK does not know yet must pass.
 *
 * @param getter fluent getter, for example {@code billingModeAsString}
 * @param setter method of the builder, for example {@code nonKeyAttributes}
 * @param exists method that tells an absent list or map from an empty one, for example {@code
 *     hasTags}; null for all other members, which are null when absent
 */
public record MemberNames(String getter, String setter, @Nullable String exists) {}
