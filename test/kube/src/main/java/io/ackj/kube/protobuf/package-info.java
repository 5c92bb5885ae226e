/**
 * Reads request bodies of type {@code application/vnd.kubernetes.protobuf} into the JSON that they
 * stand for. {@code kubectl create} and {@code auth can-i} send such bodies for built-in kinds, and
 * so do client-go's clients when they are told to; neither falls back on JSON after a 415. All of
 * them take answers in JSON, so nothing is written in this format.
 *
 * <p>The fields of the messages are a table, {@code messages.txt}: there are too few messages for
 * generated code to be shorter, and none is ever written by a compiler here.
 */
@NullMarked
package io.ackj.kube.protobuf;

import org.jspecify.annotations.NullMarked;
