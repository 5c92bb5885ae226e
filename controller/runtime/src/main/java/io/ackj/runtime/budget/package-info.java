/**
 * How often AWS may be called: a budget for each operation, account and Region, which adapts when
 * AWS throttles.
 */
@NullMarked
package io.ackj.runtime.budget;

import org.jspecify.annotations.NullMarked;
