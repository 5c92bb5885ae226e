package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import org.jspecify.annotations.Nullable;

/** What a manifest says of a field, seen together with what it said before. */
enum Declaration {
  /** It is declared, and enforced. */
  DECLARED,
  /** It was applied once and is gone, so it goes back to AWS's default. */
  GONE,
  /** It was never applied, so it is left alone. */
  UNMANAGED;

  /** Returns what is said of a field; {@code null} stands for a field that is not declared. */
  static Declaration of(Pass<Table> pass, FieldPath path, @Nullable Object value) {
    if (value != null) {
      return DECLARED;
    }
    boolean gone = pass.wasApplied(path) || pass.undeclared() == UndeclaredFields.RESET;
    return gone ? GONE : UNMANAGED;
  }
}
