package io.ackj.aws.model;

/**
 * A member of a structure or union, or the elements of a list or map.
 *
 * @param name as on the wire, such as {@code TableName}
 * @param target the name of its shape
 * @param required whether a request without it is refused
 */
public record Member(String name, String target, boolean required) {}
