/** Tests of references to other objects. */
@NullMarked
package io.ackj.runtime.reference;

import org.jspecify.annotations.NullMarked;
