/** Objects with random content, for tests of what must hold whatever the content is. */
@NullMarked
package io.ackj.testkit.random;

import org.jspecify.annotations.NullMarked;
