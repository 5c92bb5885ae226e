package io.ackj.codegen.model.resource;

import java.util.Locale;

/** What an operation does for a kind. */
public enum OperationRole {
  CREATE,
  READ_ONE,
  READ_MANY,
  UPDATE,
  DELETE,
  GET_ATTRIBUTES,
  SET_ATTRIBUTES,
  /** Named by a field's {@code from}: it changes, or answers, that field alone. */
  FIELD;

  /** Returns the role in words, for documents. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
