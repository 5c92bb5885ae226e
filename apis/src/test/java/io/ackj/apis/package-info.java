/** Tests of what holds for all API types. */
@NullMarked
package io.ackj.apis;

import org.jspecify.annotations.NullMarked;
