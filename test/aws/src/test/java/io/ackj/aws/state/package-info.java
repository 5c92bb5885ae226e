@NullMarked
package io.ackj.aws.state;

import org.jspecify.annotations.NullMarked;
