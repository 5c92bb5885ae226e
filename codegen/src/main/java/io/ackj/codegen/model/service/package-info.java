/**
 * An AWS service as AWS publishes it: operations, shapes and members, immutable. Both published
 * forms, the Smithy JSON AST and C2J, are read into the same records, so that no later stage knows
 * which it was.
 */
@NullMarked
package io.ackj.codegen.model.service;

import org.jspecify.annotations.NullMarked;
