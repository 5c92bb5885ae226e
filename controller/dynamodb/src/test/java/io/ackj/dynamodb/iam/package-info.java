/** The IAM policy against the calls that the code makes. */
@NullMarked
package io.ackj.dynamodb.iam;

import org.jspecify.annotations.NullMarked;
