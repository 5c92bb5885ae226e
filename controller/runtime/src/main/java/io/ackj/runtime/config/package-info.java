/** Flags and environment variables as one validated record. */
@NullMarked
package io.ackj.runtime.config;

import org.jspecify.annotations.NullMarked;
