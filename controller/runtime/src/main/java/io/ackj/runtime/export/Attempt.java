package io.ackj.runtime.export;

import io.ackj.runtime.outcome.Outcome;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a step of an export came to: a value for the next step, or an end.
 *
 * @param <T> the value
 */
final class Attempt<T> {
  private final @Nullable T value;
  private final @Nullable Outcome end;

  private Attempt(@Nullable T value, @Nullable Outcome end) {
    this.value = value;
    this.end = end;
  }

  /** Returns that a step was taken. */
  static <T> Attempt<T> of(T value) {
    return new Attempt<>(Objects.requireNonNull(value), null);
  }

  /** Returns that a step could not be taken. */
  static <T> Attempt<T> ended(Outcome end) {
    return new Attempt<>(null, Objects.requireNonNull(end));
  }

  /** Takes the next step, if this one was taken. */
  <U> Attempt<U> then(Function<T, Attempt<U>> next) {
    return value == null ? new Attempt<>(null, end) : next.apply(value);
  }

  /** Returns how it ended, or an outcome that is made of the value. */
  Outcome orElse(Function<T, Outcome> outcome) {
    return value == null ? Objects.requireNonNull(end) : outcome.apply(value);
  }
}
