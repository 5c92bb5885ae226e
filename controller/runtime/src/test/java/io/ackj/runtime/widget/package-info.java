/**
 * A kind that is none of AWS's, with a service of its own that keeps state, so that the loop is
 * tested as what it is: generic.
 */
@NullMarked
package io.ackj.runtime.widget;

import org.jspecify.annotations.NullMarked;
