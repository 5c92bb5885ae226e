package io.ackj.runtime.reconcile;

/** The annotations that the loop reads. */
final class AckAnnotations {
  static final String PREFIX = "services.k8s.aws/";
  static final String REGION = PREFIX + "region";
  static final String DELETION_POLICY = PREFIX + "deletion-policy";
  static final String READ_ONLY = PREFIX + "read-only";
  static final String ADOPTION_POLICY = PREFIX + "adoption-policy";
  static final String ADOPTION_FIELDS = PREFIX + "adoption-fields";
  static final String ADOPTED = PREFIX + "adopted";
  static final String IGNORE_FIELD_DRIFT = PREFIX + "ignore-field-drift";

  /** On namespaces only. */
  static final String DEFAULT_REGION = PREFIX + "default-region";

  /** On namespaces only. */
  static final String ENDPOINT_URL = PREFIX + "endpoint-url";

  /** Ours, on objects and namespaces: AWS is not called while it is true. */
  static final String PAUSED = "ackj.io/paused";

  private AckAnnotations() {}
}
