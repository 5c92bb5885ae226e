/**
 * The generator: {@link io.ackj.codegen.CodeGenerator} is its page of prose, {@link
 * io.ackj.codegen.GenerateCommand} its command line. Nothing in here or below knows one AWS service
 * from another.
 */
@NullMarked
package io.ackj.codegen;

import org.jspecify.annotations.NullMarked;
