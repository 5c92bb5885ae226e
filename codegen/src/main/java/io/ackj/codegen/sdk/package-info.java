/**
 * How AWS's SDK for Java calls operations, shapes and members. The answers come from the SDK's own
 * code generator, so that they cannot be guessed wrong.
 */
@NullMarked
package io.ackj.codegen.sdk;

import org.jspecify.annotations.NullMarked;
