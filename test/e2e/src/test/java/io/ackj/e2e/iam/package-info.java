/** The IAM policy that we suggest, and the page on it, against a simulated AWS with IAM on. */
@NullMarked
package io.ackj.e2e.iam;

import org.jspecify.annotations.NullMarked;
