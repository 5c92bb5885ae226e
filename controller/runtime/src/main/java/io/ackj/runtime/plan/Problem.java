package io.ackj.runtime.plan;

import io.ackj.runtime.compare.FieldPath;
import java.util.Objects;

/**
 * Something that is declared and can never be so; the user has to change it. It makes the resource
 * terminal and keeps no other step from being taken.
 *
 * @param field the field, for example {@code spec.localSecondaryIndexes}
 * @param message what is wrong and what to do about it; it names the field
 */
public record Problem(FieldPath field, String message) {
  public Problem {
    Objects.requireNonNull(field);
    Objects.requireNonNull(message);
  }
}
