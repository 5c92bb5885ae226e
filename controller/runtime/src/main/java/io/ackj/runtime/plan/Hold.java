package io.ackj.runtime.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is not taken now, though it is needed.
 *
 * @param reason one word for programs, such as {@code Updating}; becomes the reason of {@code
 *     ACK.ResourceSynced}
 * @param message the same for people, stable from pass to pass
 * @param until when to try again at the earliest; {@code null} if that depends on AWS's progress,
 *     which the loop then polls
 */
public record Hold(String reason, String message, @Nullable Instant until) {
  public Hold {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(message);
  }

  /** Returns a hold that ends when AWS is done with something. */
  public static Hold whileAwsIsBusy(String reason, String message) {
    return new Hold(reason, message, null);
  }
}
