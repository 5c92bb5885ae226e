/**
 * {@code generator.yaml} and {@code documentation.yaml} as immutable records: what differs from the
 * AWS model, and nothing about the model itself. {@link io.ackj.codegen.config.ConfigReader} reads
 * them and reports everything that is wrong with a file at once, with file, line and YAML path;
 * later stages report through the same {@link io.ackj.codegen.config.Problems}. The keys are those
 * of ACK's code generator plus a few of our own, which the records name as such.
 */
@NullMarked
package io.ackj.codegen.config;

import org.jspecify.annotations.NullMarked;
