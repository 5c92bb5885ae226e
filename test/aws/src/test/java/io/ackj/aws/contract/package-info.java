/**
 * The contract suite: what AWS's documentation says of DynamoDB's control plane, as calls of AWS's
 * SDK with their outcomes, held against this simulator and, where they are installed, against moto
 * and dynalite. The simulator has to agree in every step, with code and message. The others are
 * witnesses: where one disagrees, {@code differences.tsv} says why, and a line that is not needed
 * any more fails like one that is missing.
 */
@NullMarked
package io.ackj.aws.contract;

import org.jspecify.annotations.NullMarked;
