/** Shows that the generator serves a service that carries settings in a map of texts. */
@NullMarked
package io.ackj.sqs;

import org.jspecify.annotations.NullMarked;
