/** The state of all accounts and Regions, and how it changes with time. */
@NullMarked
package io.ackj.aws.state;

import org.jspecify.annotations.NullMarked;
