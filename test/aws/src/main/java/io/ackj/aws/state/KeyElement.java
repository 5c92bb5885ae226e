package io.ackj.aws.state;

/** One attribute of a key schema. */
public record KeyElement(String attributeName, KeyType type) {}
