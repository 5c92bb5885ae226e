package io.ackj.kube.apply;

/**
 * What differs between two states of an object.
 *
 * @param removed fields that only the old one has
 * @param modified fields whose values differ
 * @param added fields that only the new one has
 */
record Comparison(FieldSet removed, FieldSet modified, FieldSet added) {

  /** Returns what the new state sets: other owners of it disagree. */
  FieldSet written() {
    return modified.union(added);
  }

  /** Returns the comparison without some fields and what is below them. */
  Comparison without(FieldSet ignored) {
    return new Comparison(
        removed.recursiveDifference(ignored),
        modified.recursiveDifference(ignored),
        added.recursiveDifference(ignored));
  }
}
