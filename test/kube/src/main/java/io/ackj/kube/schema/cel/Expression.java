package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Something that has been compiled and can be evaluated. */
interface Expression {
  /** Returns whether the value before the update is part of it. */
  boolean usesOldSelf();

  /**
   * Returns what it comes to: a boolean for a rule, a text for a message.
   *
   * @param old null if there is none
   * @throws EvaluationException if it comes to nothing
   */
  Object evaluate(JsonNode self, @Nullable JsonNode old) throws EvaluationException;

  /** Why an expression came to nothing, in Kubernetes' words. */
  final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1L;

    EvaluationException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
