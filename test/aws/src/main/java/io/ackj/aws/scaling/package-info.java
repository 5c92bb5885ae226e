/**
 * Which capacity Application Auto Scaling steers: scalable targets come, go and are listed. Nothing
 * is scaled.
 */
@NullMarked
package io.ackj.aws.scaling;

import org.jspecify.annotations.NullMarked;
