package io.ackj.codegen.config;

/**
 * The member that a field takes its type and value from ({@code from}).
 *
 * @param operation the operation in whose input or output it is
 * @param path the way to it, such as {@code TimeToLiveSpecification.Enabled}
 */
public record From(String operation, String path) {}
