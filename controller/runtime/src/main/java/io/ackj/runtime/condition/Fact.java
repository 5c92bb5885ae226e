package io.ackj.runtime.condition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds beside whether the resource is synced, such as that its references are
 * resolved; becomes a condition of its type.
 *
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason for programs; {@code null} if ACK gives none
 * @param message for people; {@code null} if ACK gives none
 */
public record Fact(
    ConditionType type, String status, @Nullable String reason, @Nullable String message) {
  public Fact {
    Objects.requireNonNull(type);
    Objects.requireNonNull(status);
  }
}
