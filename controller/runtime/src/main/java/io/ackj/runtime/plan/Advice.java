package io.ackj.runtime.plan;

import java.util.Objects;

/**
 * Something that a user should know and that keeps nothing from being synced; becomes a condition
 * {@code ACK.Advisory}.
 *
 * @param reason one word for programs, for example {@code UnmanagedFields}; a plan has at most one
 *     advice for a reason
 * @param message for people, stable from pass to pass
 */
public record Advice(String reason, String message) {
  public Advice {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(message);
  }
}
