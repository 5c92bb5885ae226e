/** The reading side of Resource Groups Tagging, for tables. */
@NullMarked
package io.ackj.aws.tagging;

import org.jspecify.annotations.NullMarked;
