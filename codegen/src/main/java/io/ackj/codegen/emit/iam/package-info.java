/** The IAM policy that the controller needs, and the page that explains it. */
@NullMarked
package io.ackj.codegen.emit.iam;

import org.jspecify.annotations.NullMarked;
