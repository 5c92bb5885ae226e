package io.ackj.kube.fault;

import io.ackj.kube.status.ApiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request.
 *
 * @param delay before it is handled
 * @param failure that is answered without handling it; null to handle it
 * @param disconnect whether the connection is broken off without an answer
 * @param afterwards whether failure or disconnection come after the request was handled, so that
 *     the client does not know that it was
 */
public record Effect(
    Duration delay, @Nullable ApiException failure, boolean disconnect, boolean afterwards) {
  /** Nothing. */
  public static final Effect NONE = new Effect(Duration.ZERO, null, false, false);
}
