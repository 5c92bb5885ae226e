/**
 * The three kinds of patches that say what to change: JSON patch (RFC 6902), JSON merge patch (RFC
 * 7386) and Kubernetes' own strategic merge patch, which knows by which key the entries of a list
 * are told apart. They are pure: neither the object nor the patch is changed. Server-side apply,
 * which says what is wanted instead, is a package of its own.
 */
@NullMarked
package io.ackj.kube.patch;

import org.jspecify.annotations.NullMarked;
