package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** The API server does not take an object as it was to be written; nothing of it was. */
public final class RefusedWriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  RefusedWriteException(ObjectKey key, KubernetesClientException cause) {
    this(key, words(cause), cause);
  }

  /**
   * Makes one.
   *
   * @param why what the API server says
   */
  public RefusedWriteException(ObjectKey key, String why, Throwable cause) {
    super(key + " was refused: " + why, cause);
    this.why = why;
  }

  /** Returns what the API server says, without where it was asked. */
  public String why() {
    return why;
  }

  private static String words(KubernetesClientException cause) {
    Status status = cause.getStatus();
    return status == null || status.getMessage() == null
        ? "the object would be invalid"
        : status.getMessage();
  }
}
