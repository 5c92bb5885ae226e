package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * The name of something to leave out, and why.
 *
 * @param name an operation, resource, shape or field path, depending on the list it stands in
 * @param reason null where only the name was written, the one form that ACK knows; the form {@code
 *     {name: X, reason: "why"}} is ours
 */
public record IgnoreEntry(String name, @Nullable String reason) {}
