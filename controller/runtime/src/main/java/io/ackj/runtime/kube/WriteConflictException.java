package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;

/** Somebody else wrote an object first; it has to be read again. */
public final class WriteConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WriteConflictException(ObjectKey key, Throwable cause) {
    super(key + " was changed meanwhile", cause);
  }
}
