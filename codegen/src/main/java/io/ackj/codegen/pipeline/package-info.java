/**
 * The stages from AWS's model to what is emitted, one class each, model to model. {@link
 * io.ackj.codegen.pipeline.Pipeline} lists them in order.
 */
@NullMarked
package io.ackj.codegen.pipeline;

import org.jspecify.annotations.NullMarked;
