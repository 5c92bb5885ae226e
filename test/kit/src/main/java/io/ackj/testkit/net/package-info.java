/** What tests need to know of this machine's network. */
@NullMarked
package io.ackj.testkit.net;

import org.jspecify.annotations.NullMarked;
