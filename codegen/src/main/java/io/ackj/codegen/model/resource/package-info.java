/**
 * What will be emitted: the kinds, their fields, the types of these and how they map to AWS's
 * calls. It knows neither the form in which AWS publishes models nor the syntax of what is emitted.
 */
@NullMarked
package io.ackj.codegen.model.resource;

import org.jspecify.annotations.NullMarked;
