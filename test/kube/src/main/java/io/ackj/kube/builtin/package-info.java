/**
 * The kinds that are there without a CRD. Each is a YAML file of ours beside these classes, read at
 * start, with names, scope, verbs and schema, and a class of {@link
 * io.ackj.kube.resource.KindRules} where the kind has defaults or checks of its own.
 *
 * <p>A real server holds objects of these kinds as Go structs, and clients notice: a value of the
 * wrong type is a 400 at decoding, not a 422; {@code null} and zero values disappear; some fields
 * are written even if they are empty. {@link TypeCheck} and {@link ZeroValues} do the same from the
 * schema, so no kind needs a class for it. The schema files say it in three words, beside those of
 * OpenAPI and Kubernetes:
 *
 * <ul>
 *   <li>{@code default} is what is written where a value is missing; {@code default: null} means
 *       that null is written. A property without default is left out while it is empty.
 *   <li>{@code x-ackj-pointer: true}: empty text, 0 and false are kept, since they differ from a
 *       value that is missing.
 *   <li>{@code x-ackj-microtime: true}: a time with exactly six digits of the second.
 * </ul>
 *
 * <p>Parts that kinds share are under {@code definitions}, and {@code $ref} names them. They are
 * put in place when a file is read; {@code x-ackj-definition} keeps the name, so that OpenAPI
 * documents show it. Events are stored once and seen through two groups: {@link EventForms}.
 */
@NullMarked
package io.ackj.kube.builtin;

import org.jspecify.annotations.NullMarked;
