/** Tests of what is shipped, on exactly that, where the build has just made it. */
@NullMarked
package io.ackj.image;

import org.jspecify.annotations.NullMarked;
