/**
 * AWS's description of a service, as far as a server needs it: operations, shapes and constraints.
 *
 * <p>It is read from the Smithy JSON AST, of which nine tenths are documentation and rules for
 * clients. A streaming parser passes over those, so that a process can answer its first call a
 * moment after it was started. DynamoDB's model is AWS's published artifact; those of STS and of
 * Resource Groups Tagging name the few operations that are simulated, and are our own.
 */
@NullMarked
package io.ackj.aws.model;

import org.jspecify.annotations.NullMarked;
