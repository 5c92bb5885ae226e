package io.ackj.runtime.resource;

/** What becomes of a field that the manifest does not declare; {@code --undeclared-fields}. */
public enum UndeclaredFields {
  /** It is left alone, unless it was declared and applied before: then it is reset. */
  KEEP,
  /** It is set to AWS's default, as ACK does. */
  RESET
}
