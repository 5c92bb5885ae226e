/**
 * The API types that every kind of every service shares: conditions, metadata of the AWS resource,
 * references. They are data only, know JSON and nothing else, and keep what they do not know: a
 * field that a newer controller wrote survives being read and written by an older one.
 *
 * @see <a href="https://github.com/aws-controllers-k8s/runtime/tree/main/apis/core/v1alpha1">ACK's
 *     package of the same name</a>
 */
@NullMarked
package io.ackj.apis.core.v1alpha1;

import org.jspecify.annotations.NullMarked;
