/** Where manifests come from: what a person names on the command line. */
@NullMarked
package io.ackj.local.input;

import org.jspecify.annotations.NullMarked;
