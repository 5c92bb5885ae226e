package io.ackj.codegen.config;

/**
 * Which differences are put right before a resource is deleted ({@code pre_delete_sync}).
 *
 * @param compareAll whether it is those of all fields; otherwise only of the fields with {@code
 *     compare.pre_delete_include}
 */
public record PreDeleteSync(boolean compareAll) {}
