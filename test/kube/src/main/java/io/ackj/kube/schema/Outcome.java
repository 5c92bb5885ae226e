package io.ackj.kube.schema;

import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of checking one value against one schema. Beside the errors it counts the checks that
 * matched: of several schemas of which one should fit, the errors of the one that came closest are
 * told.
 */
final class Outcome {
  private final List<FieldError> errors = new ArrayList<>();
  private int matches;

  static Outcome failure(FieldError error) {
    Outcome outcome = new Outcome();
    outcome.add(error);
    return outcome;
  }

  static Outcome match() {
    Outcome outcome = new Outcome();
    outcome.countMatch();
    return outcome;
  }

  List<FieldError> errors() {
    return errors;
  }

  int matches() {
    return matches;
  }

  boolean isValid() {
    return errors.isEmpty();
  }

  void countMatch() {
    matches++;
  }

  void add(FieldError error) {
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  void merge(Outcome other) {
    other.errors.forEach(this::add);
    matches += other.matches;
  }

  /** Returns the same matches without the errors. */
  Outcome forgiven() {
    Outcome forgiven = new Outcome();
    forgiven.matches = matches;
    return forgiven;
  }
}
