package io.ackj.dynamodb.table;

import io.ackj.runtime.failure.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that DescribeTable does not carry, and that is read only where it matters.
 *
 * @param state whether it was read
 * @param value what AWS has; {@code null} if it has none of it, or if it was not read
 * @param why why it could not be read, for people; empty if it could or was not tried
 * @param denial the refusal of a caller who may not read it; {@code null} otherwise
 */
public record Facet<T>(State state, @Nullable T value, String why, @Nullable Failure denial) {
  /** Whether a facet was read. */
  public enum State {
    /** It was; without a value AWS has none. */
    READ,
    /** Nobody needs it, so it was not asked for. */
    SKIPPED,
    /** AWS cannot answer yet, for example while the table is being created. */
    NOT_YET,
    /** This AWS end does not know the operation. */
    UNSUPPORTED,
    /** The controller may not read it, and would have to. */
    DENIED
  }

  /** Returns what was read; {@code null} means that AWS has none of it. */
  public static <T> Facet<T> read(@Nullable T value) {
    return new Facet<>(State.READ, value, "", null);
  }

  /** Returns a facet that nobody needs. */
  public static <T> Facet<T> skipped() {
    return new Facet<>(State.SKIPPED, null, "", null);
  }

  /** Returns a facet that AWS cannot tell yet. */
  public static <T> Facet<T> notYet(String why) {
    return new Facet<>(State.NOT_YET, null, why, null);
  }

  /** Returns a facet whose operation this AWS end does not know. */
  public static <T> Facet<T> unsupported(String why) {
    return new Facet<>(State.UNSUPPORTED, null, why, null);
  }

  /** Returns a facet that the controller may not read, and would have to. */
  public static <T> Facet<T> denied(Failure refusal) {
    return new Facet<>(State.DENIED, null, refusal.message(), refusal);
  }

  /** Says whether it was read. */
  public boolean isRead() {
    return state == State.READ;
  }

  /** Returns what AWS has; empty if it has none of it, or if it was not read. */
  public Optional<T> found() {
    return Optional.ofNullable(value);
  }
}
