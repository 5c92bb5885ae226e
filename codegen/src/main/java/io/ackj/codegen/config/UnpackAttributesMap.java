package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * For services that keep a resource's fields in a map from text to text ({@code
 * unpack_attributes_map}).
 *
 * @param setAttributesSingleAttribute whether the service takes one attribute a call
 * @param getAttributesInput what to send when asking for the attributes; null for nothing special
 */
public record UnpackAttributesMap(
    boolean setAttributesSingleAttribute, @Nullable GetAttributesInput getAttributesInput) {}
