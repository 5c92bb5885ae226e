/**
 * What is fixed about a kind of resource: its {@link io.ackj.runtime.resource.ResourceDescriptor},
 * which generated code fills from {@code generator.yaml}. Code for any service asks the descriptor
 * where it would otherwise have to know one.
 */
@NullMarked
package io.ackj.runtime.resource;

import org.jspecify.annotations.NullMarked;
