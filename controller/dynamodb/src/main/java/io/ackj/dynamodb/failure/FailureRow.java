package io.ackj.dynamodb.failure;

import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of errors.
 *
 * @param code the error code
 * @param text a part of AWS's message that tells this error from others of the same code; {@link
 *     #ANY} for every message, and empty for an answer without one
 * @param operations the operations that the line is for; empty for all
 * @param kind what to do about it
 * @param reason one word for programs
 * @param pause how long to wait when the text names no time; {@code null} to wait for a change of
 *     state only
 */
record FailureRow(
    String code,
    String text,
    Set<String> operations,
    Kind kind,
    String reason,
    @Nullable Duration pause) {
  static final String ANY = "*";

  FailureRow {
    operations = Set.copyOf(operations);
  }

  static FailureRow row(String code, String text, Kind kind, String reason) {
    return new FailureRow(code, text, Set.of(), kind, reason, null);
  }

  /** Returns this line for some operations only. */
  FailureRow on(String... operations) {
    return new FailureRow(code, text, Set.of(operations), kind, reason, pause);
  }

  /** Returns this line with a pause for texts without a time. */
  FailureRow pausing(Duration pause) {
    return new FailureRow(code, text, operations, kind, reason, pause);
  }

  boolean matches(ErrorAnswer error) {
    return code.equals(error.code())
        && (operations.isEmpty() || operations.contains(error.operation()))
        && (text.equals(ANY) || hasText(error.message()));
  }

  private boolean hasText(String message) {
    return text.isEmpty() ? message.isEmpty() : message.contains(text);
  }
}
